import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch, type PageAddress } from "~/components/layout/language-switch";
import { Navigation } from "~/components/layout/navigation";
import { SkipLink } from "~/components/layout/skip-link";

export interface PublicLayoutProps extends PageAddress {
  /** Name of this registry, where it has one of its own; the product's name without it. */
  registryName?: string | null;
  children: ReactNode;
}

const footerLinks = [
  { href: "/api/docs", label: "nav.api" },
  { href: "/audit/roots", label: "nav.audit" },
] as const;

/** Header, navigation and footer of the pages that need no account. */
export function PublicLayout({ pathname, search, registryName, children }: PublicLayoutProps) {
  const { t } = useTranslation("ui");
  const items = [
    { href: "/trials", label: t("nav.trials") },
    { href: "/progress", label: t("nav.progress") },
    { href: "/partnerships", label: t("nav.partnerships") },
    { href: "/techniques", label: t("nav.techniques") },
    { href: "/legal-instruments", label: t("nav.documents") },
    { href: "/methods", label: t("nav.methods") },
  ];
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-line">
        <div className="page-width pt-2">
          <div className="flex flex-wrap items-center justify-between gap-x-6">
            <a href="/" className="py-2 text-ink no-underline">
              <span className="text-lg font-semibold text-accent">{registryName ?? t("productName")}</span>
              <span className="block text-sm text-muted">{t("productLine")}</span>
            </a>
            <div className="flex items-center gap-6 print:hidden">
              <LanguageSwitch pathname={pathname} search={search} />
              <a href="/desk" className="inline-flex min-h-11 items-center text-sm">
                {t("nav.desk")}
              </a>
            </div>
          </div>
          <Navigation label={t("mainNavigation")} items={items} pathname={pathname} />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page-width grow py-8">
        {children}
      </main>
      <footer className="border-t border-line bg-surface">
        <div className="page-width py-6 text-sm">
          <ul className="flex flex-wrap gap-x-6 print:hidden">
            {footerLinks.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="inline-flex min-h-11 items-center">
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
          <p className="mt-3 max-w-prose font-semibold">{t("listingMeaning")}</p>
        </div>
      </footer>
    </div>
  );
}
