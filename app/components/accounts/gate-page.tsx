import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Page } from "~/components/layout/page";
import { PublicLayout } from "~/components/layout/public-layout";

/** A page of the gate, before the desk: the frame of public pages, so that it needs no session and no script. */
export function GatePage({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const { pathname, search } = useLocation();
  return (
    <PublicLayout pathname={pathname} search={search}>
      <Page title={title} lead={lead}>
        {children}
      </Page>
    </PublicLayout>
  );
}
