import { Outlet, useLocation, useRouteLoaderData } from "@remix-run/react";
import { PublicLayout } from "~/components/layout/public-layout";
import type { loader as rootLoader } from "~/root";

export default function PublicFrame() {
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const { pathname, search } = useLocation();
  return (
    <PublicLayout pathname={pathname} search={search} registryName={root?.registryName}>
      <Outlet />
    </PublicLayout>
  );
}
