import { useTranslation } from "react-i18next";

/** Links to what stands beside a trial's list of adverse events. */
export function SafetyLinks({ base, writes }: { base: string; writes: boolean }) {
  const { t } = useTranslation("safety");
  const links = [
    { href: `${base}/safety/clocks`, label: t("clock.title") },
    { href: `${base}/safety/settings`, label: t("settings.title") },
    ...(writes ? [{ href: `${base}/safety/dictionary`, label: t("dictionary.title") }] : []),
    { href: `${base}/masking`, label: t("masking.title") },
  ];
  return (
    <nav aria-label={t("links")} className="mb-6 border-b border-line print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
