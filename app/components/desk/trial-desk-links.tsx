import { useTranslation } from "react-i18next";
import { LinkRow } from "~/components/ui/link-row";

export interface TrialDeskMay {
  review: boolean;
  participants: boolean;
  setup: boolean;
  progress: boolean;
  imports: boolean;
  safety: boolean;
  audit: boolean;
  queries: boolean;
  exports: boolean;
  siteCopies: boolean;
  decide: boolean;
  disclosure: boolean;
}

/** Links to what the actor may open of one trial. */
export function TrialDeskLinks(props: {
  publicId: string;
  standing: string;
  may: TrialDeskMay;
  proposals: readonly { id: number; additional: number; decision: string | null }[];
}) {
  const { publicId, standing, may, proposals } = props;
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("cohort");
  const { t: monitoring } = useTranslation("queries");
  const { t: portfolio } = useTranslation("portfolio");
  const { t: dashboards } = useTranslation("dashboards");
  const base = `/desk/trials/${publicId}`;
  const links = [
    ...(may.review ? [{ href: `${base}/review`, label: t("link.review") }] : []),
    ...(may.participants ? [{ href: `${base}/participants`, label: t("link.participants") }] : []),
    ...(may.participants ? [{ href: `${base}/schedule`, label: t("link.schedule") }] : []),
    ...(may.participants ? [{ href: `${base}/responder-definition`, label: t("link.responder") }] : []),
    ...(may.participants ? [{ href: `${base}/screening-log`, label: words("links.screeningLog") }] : []),
    ...(may.setup
      ? (["sites", "cohorts", "protocol", "allocation"] as const).map((part) => ({
          href: `${base}/${part}`,
          label: words(`links.${part}`),
        }))
      : []),
    ...(may.progress
      ? [
          { href: `${base}/progress`, label: t("link.progress") },
          { href: `${base}/progress/response`, label: dashboards("response.title") },
          ...proposals.map(({ id, additional }) => ({
            href: `${base}/proposals/${id}/expansion`,
            label: dashboards("progress.expansion", { count: additional }),
          })),
        ]
      : []),
    ...(may.imports ? [{ href: `${base}/imports`, label: t("link.imports") }] : []),
    ...(may.progress ? [{ href: `${base}/reported-counts`, label: t("link.reportedCounts") }] : []),
    ...(may.safety ? [{ href: `${base}/safety`, label: t("link.safety") }] : []),
    ...(may.decide
      ? proposals.map(({ id, additional }) => ({
          href: `${base}/proposals/${id}`,
          label: t("link.proposal", { count: additional }),
        }))
      : []),
    ...(may.queries
      ? (["queries", "locks"] as const).map((part) => ({ href: `${base}/${part}`, label: monitoring(`link.${part}`) }))
      : []),
    ...(may.exports ? [{ href: `${base}/exports`, label: monitoring("link.exports") }] : []),
    ...(may.siteCopies ? [{ href: `${base}/exports/sites`, label: monitoring("link.siteCopies") }] : []),
    ...(may.audit ? [{ href: `${base}/audit`, label: t("link.audit") }] : []),
    ...(may.progress ? [{ href: `${base}/reports`, label: portfolio("report.title") }] : []),
    ...(may.disclosure ? [{ href: `${base}/disclosure`, label: portfolio("disclosure.title") }] : []),
    ...(standing === "registered" ? [{ href: `/trials/${publicId}`, label: t("link.public") }] : []),
  ];
  if (links.length === 0) return null;
  return <LinkRow label={t("link.of")} links={links} />;
}
