import { useTranslation } from "react-i18next";
import { LinkRow } from "~/components/ui/link-row";

/** Links to the further pages on one participant; `own` is the participant's own page. */
export function ParticipantLinks({ own }: { own: string }) {
  const { t } = useTranslation("desk");
  const links = (["visits", "outcomes", "baseline"] as const).map((page) => ({
    href: `${own}/${page}`,
    label: t(`link.${page}`),
  }));
  return <LinkRow label={t("link.ofParticipant")} links={links} />;
}
