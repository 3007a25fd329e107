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

export interface TrialDeskLinksProps {
  publicId: string;
  standing: string;
  may: TrialDeskMay;
  proposals: readonly { id: number; additional: number; decision: string | null }[];
}

type GroupName = "people" | "setup" | "numbers" | "record";
type Links = { href: string; label: string }[];

/** The links to what somebody may open of a trial, by what they are for: its people, its set-up, its numbers, its record. */
function useLinkGroups(props: TrialDeskLinksProps): readonly (readonly [name: GroupName, links: Links])[] {
  const { publicId, standing, may, proposals } = props;
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("cohort");
  const { t: monitoring } = useTranslation("queries");
  const { t: portfolio } = useTranslation("portfolio");
  const { t: dashboards } = useTranslation("dashboards");
  const base = `/desk/trials/${publicId}`;
  const page = (open: boolean, path: string, label: string): Links => (open ? [{ href: `${base}${path}`, label }] : []);
  return [
    [
      "people",
      [
        ...page(may.participants, "/participants", t("link.participants")),
        ...page(may.participants, "/screening-log", words("links.screeningLog")),
        ...page(may.participants, "/schedule", t("link.schedule")),
        ...page(may.safety, "/safety", t("link.safety")),
        ...page(may.queries, "/queries", monitoring("link.queries")),
        ...page(may.imports, "/imports", t("link.imports")),
      ],
    ],
    [
      "setup",
      [
        ...(["sites", "cohorts", "protocol", "allocation"] as const).flatMap((part) =>
          page(may.setup, `/${part}`, words(`links.${part}`)),
        ),
        ...page(may.participants, "/responder-definition", t("link.responder")),
      ],
    ],
    [
      "numbers",
      [
        ...page(may.progress, "/progress", t("link.progress")),
        ...page(may.progress, "/progress/response", dashboards("response.title")),
        ...proposals.flatMap(({ id, additional }) =>
          page(may.progress, `/proposals/${id}/expansion`, dashboards("progress.expansion", { count: additional })),
        ),
        ...page(may.progress, "/reported-counts", t("link.reportedCounts")),
        ...page(may.progress, "/reports", portfolio("report.title")),
        ...page(may.disclosure, "/disclosure", portfolio("disclosure.title")),
        ...page(may.exports, "/exports", monitoring("link.exports")),
        ...page(may.siteCopies, "/exports/sites", monitoring("link.siteCopies")),
      ],
    ],
    [
      "record",
      [
        ...page(may.review, "/review", t("link.review")),
        ...proposals.flatMap(({ id, additional }) =>
          page(may.decide, `/proposals/${id}`, t("link.proposal", { count: additional })),
        ),
        ...page(may.queries, "/locks", monitoring("link.locks")),
        ...page(may.audit, "/audit", t("link.audit")),
        ...(standing === "registered" ? [{ href: `/trials/${publicId}`, label: t("link.public") }] : []),
      ],
    ],
  ];
}

/** Links to what the actor may open of one trial, each group under its name. */
export function TrialDeskLinks(props: TrialDeskLinksProps) {
  const { t } = useTranslation("desk");
  const groups = useLinkGroups(props).filter(([, links]) => links.length > 0);
  if (groups.length === 0) return null;
  return (
    <div className="mb-6 border-b border-line print:hidden">
      {groups.map(([name, links]) => (
        <div key={name} className="mb-2">
          <p className="text-sm text-muted">{t(`link.group.${name}`)}</p>
          <LinkRow label={t(`link.group.${name}`)} links={links} lined={false} />
        </div>
      ))}
    </div>
  );
}
