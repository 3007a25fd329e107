import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch, type PageAddress } from "~/components/layout/language-switch";
import { Navigation, type NavigationItem } from "~/components/layout/navigation";
import { SkipLink } from "~/components/layout/skip-link";

/** Who is signed in, as the header shows it. */
export interface DeskAccount {
  name: string;
  /** The role's translated name, with site or organisation where it has one. */
  role: string;
  settingsHref: string;
}

export interface DeskLayoutProps extends PageAddress {
  /** Only what this account may open; labels translated. */
  items: readonly NavigationItem[];
  account: DeskAccount;
  /** Address that a post signs out. */
  signOutAction: string;
  /** Notice shown above every page, for example that the data are synthetic. */
  notice?: ReactNode;
  children: ReactNode;
}

/** Header and navigation of the desk. */
export function DeskLayout(props: DeskLayoutProps) {
  const { pathname, search, items, account, signOutAction, notice, children } = props;
  const { t } = useTranslation("ui");
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-line bg-surface">
        <div className="page-width pt-2">
          <div className="flex flex-wrap items-center justify-between gap-x-6">
            <a href="/desk" className="py-2 text-lg font-semibold text-accent no-underline">
              {t("productName")} <span className="font-normal text-muted">{t("nav.desk")}</span>
            </a>
            <div className="flex flex-wrap items-center gap-x-6 print:hidden">
              <a href="/" className="inline-flex min-h-11 items-center text-sm">
                {t("nav.publicPages")}
              </a>
              <LanguageSwitch pathname={pathname} search={search} />
              <AccountMenu account={account} signOutAction={signOutAction} />
            </div>
          </div>
          <Navigation label={t("deskNavigation")} items={items} pathname={pathname} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page-width grow py-8">
        {notice !== undefined && <div className="mb-6">{notice}</div>}
        {children}
      </main>
    </div>
  );
}

function AccountMenu({ account, signOutAction }: { account: DeskAccount; signOutAction: string }) {
  const { t } = useTranslation("ui");
  return (
    <details className="relative">
      <summary className="flex min-h-11 items-center gap-2 text-sm">
        <span>
          <span className="sr-only">{t("account")}: </span>
          {account.name}
        </span>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </summary>
      <div className="absolute end-0 z-10 w-64 rounded border border-line bg-paper p-4 max-sm:start-0">
        <p className="font-semibold">{account.name}</p>
        <p className="text-sm text-muted">{account.role}</p>
        <a href={account.settingsHref} className="mt-2 inline-flex min-h-11 items-center">
          {t("accountSettings")}
        </a>
        <form method="post" action={signOutAction}>
          <button type="submit" className="button button-secondary w-full">
            {t("signOut")}
          </button>
        </form>
      </div>
    </details>
  );
}
