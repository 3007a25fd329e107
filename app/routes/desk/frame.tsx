import { Outlet, useLoaderData, useLocation, useRouteLoaderData } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { DeskLayout } from "~/components/layout/desk-layout";
import { Notice } from "~/components/ui/notice";
import { useTerm } from "~/components/ui/use-term";
import type { loader as rootLoader } from "~/root";
import { authorised } from "~/services/accounts/authorised.server";
import { deskFrame } from "~/services/desk/desk-frame.server";

export const loader = authorised("desk:open", async ({ actor }) => deskFrame(actor));

/** The accounts for those who administer them; for investigators the way to invite a coordinator. */
function accountItems(opens: readonly string[], t: TFunction<"accounts">): { href: string; label: string }[] {
  if (opens.includes("accounts:read")) return [{ href: "/desk/accounts", label: t("nav.accounts") }];
  if (opens.includes("accounts:invite")) return [{ href: "/desk/accounts/new", label: t("nav.inviteCoordinator") }];
  return [];
}

export default function DeskFrame() {
  const { name, roles, opens } = useLoaderData<typeof loader>();
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const { t } = useTranslation("desk");
  const { t: accounts } = useTranslation("accounts");
  const term = useTerm();
  const { pathname, search } = useLocation();
  const items = [
    { href: "/desk", label: t("nav.home") },
    { href: "/desk/trials", label: t("nav.trials") },
    ...(opens.includes("portfolio:read") ? [{ href: "/desk/portfolio", label: t("nav.portfolio") }] : []),
    ...accountItems(opens, accounts),
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
