import { useTranslation } from "react-i18next";
import { LinkRow } from "~/components/ui/link-row";

/** Links to what stands beside a trial's list of adverse events. */
export function SafetyLinks({ base, writes }: { base: string; writes: boolean }) {
  const { t } = useTranslation("safety");
  const links = [
    { href: `${base}/safety/clocks`, label: t("clock.title") },
    { href: `${base}/safety/settings`, label: t("settings.title") },
    ...(writes ? [{ href: `${base}/safety/dictionary`, label: t("dictionary.title") }] : []),
    { href: `${base}/masking`, label: t("masking.title") },
  ];
  return <LinkRow label={t("links")} links={links} />;
}
