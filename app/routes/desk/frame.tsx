import { Outlet, useLoaderData, useLocation, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DeskLayout } from "~/components/layout/desk-layout";
import { Notice } from "~/components/ui/notice";
import { useTerm } from "~/components/ui/use-term";
import type { loader as rootLoader } from "~/root";
import { authorised } from "~/services/accounts/authorised.server";
import { deskFrame } from "~/services/desk/desk-frame.server";

export const loader = authorised("desk:open", async ({ actor }) => deskFrame(actor));

export default function DeskFrame() {
  const { name, roles, opens } = useLoaderData<typeof loader>();
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const { t } = useTranslation("desk");
  const term = useTerm();
  const { pathname, search } = useLocation();
  const items = [
    { href: "/desk", label: t("nav.home") },
    { href: "/desk/trials", label: t("nav.trials") },
    ...(opens.includes("portfolio:read") ? [{ href: "/desk/portfolio", label: t("nav.portfolio") }] : []),
  ];
  return (
    <DeskLayout
      pathname={pathname}
      search={search}
      items={items}
      account={{ name, role: roles.map((role) => term("role", role)).join(", "), settingsHref: "/desk/account" }}
      signOutAction="/desk/sign-out"
      notice={root?.demo ? <Notice kind="synthetic">{t("demoNotice")}</Notice> : undefined}
    >
      <Outlet />
    </DeskLayout>
  );
}
