import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { StatusLabel } from "~/components/ui/status-label";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatDate } from "~/lib/formatting/dates";

/** One adverse event in a trial's list. */
export interface AdverseEventRow {
  id: number;
  participant_code: string;
  site_code: string;
  term: string;
  grade: number | null;
  grading: string | null;
  serious: boolean;
  seriousness: string | null;
  relation: string;
  outcome: string;
  started_on: string | null;
  known_on: string;
  number: number;
  /** How many items a serious one's report still lacks. */
  missing: number;
}

/** A trial's adverse events; seriousness and grade stand side by side and are not derived from one another. */
export function AdverseEventTable({ events, base }: { events: readonly AdverseEventRow[]; base: string }) {
  const { t } = useTranslation("desk");
  const { t: safety } = useTranslation("safety");
  const language = useLanguage();
  const term = useTerm();
  return (
    <DataTable
      caption={t("safety.list")}
      captionHidden
      rows={events}
      rowKey={(row) => String(row.id)}
      empty={t("safety.none")}
      columns={[
        {
          key: "term",
          heading: t("safety.term"),
          cell: (row) => (
            <>
              <a href={`${base}/participants/${row.participant_code}/adverse-event/${row.number}`}>{row.term}</a>
              {row.missing > 0 && (
                <span className="block text-sm font-normal text-warn">
                  {safety("missing.short", { count: row.missing })}
                </span>
              )}
            </>
          ),
        },
        {
          key: "participant",
          heading: t("participants.code"),
          cell: (row) => (
            <a href={`${base}/participants/${row.participant_code}`} className="whitespace-nowrap">
              {row.participant_code}
            </a>
          ),
        },
        { key: "site", heading: t("participants.site"), cell: (row) => row.site_code },
        {
          key: "serious",
          heading: t("safety.serious"),
          cell: (row) =>
            row.serious ? (
              <StatusLabel tone="attention">{term("seriousness", row.seriousness ?? "")}</StatusLabel>
            ) : (
              t("safety.notSerious")
            ),
        },
        {
          key: "grade",
          heading: t("safety.grade"),
          cell: (row) => (row.grade === null ? t("safety.notGraded") : `${row.grade} (${row.grading})`),
        },
        { key: "relation", heading: t("safety.relation"), cell: (row) => term("aeRelation", row.relation) },
        { key: "outcome", heading: t("safety.outcome"), cell: (row) => term("aeOutcome", row.outcome) },
        {
          key: "started",
          heading: t("safety.startedOn"),
          cell: (row) =>
            row.started_on === null ? <MissingValue kind="not-stated" /> : formatDate(row.started_on, language),
        },
        { key: "known", heading: t("safety.knownOn"), cell: (row) => formatDate(row.known_on, language) },
      ]}
    />
  );
}
