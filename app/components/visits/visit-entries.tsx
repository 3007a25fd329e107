import { useTranslation } from "react-i18next";
import { CorrectionNotes, EntryWords } from "~/components/desk/corrected-entry";
import { DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

export interface VisitEntryFacts {
  number: number;
  visit: string;
  schedule_version: number;
  outcome: "done" | "missed" | "voided";
  happenedOn: string | null;
  note: string | null;
  corrects: number | null;
  reason: string | null;
}

/** Everything entered on a participant's visits, in the order of entry. */
export function VisitEntries({ entries }: { entries: readonly VisitEntryFacts[] }) {
  const { t } = useTranslation("visits");
  const language = useLanguage();
  return (
    <DataTable
      caption={t("visits.entries")}
      captionHidden
      rows={entries}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          key: "visit",
          heading: t("visit"),
          cell: (row) => (
            <>
              <EntryWords of={row} among={entries}>{`${row.number}. ${row.visit}`}</EntryWords>
              <CorrectionNotes of={row} among={entries} />
            </>
          ),
        },
        { key: "outcome", heading: t("visits.standing"), cell: (row) => t(`standing.${row.outcome}`) },
        {
          key: "day",
          heading: t("visits.happenedOn"),
          cell: (row) =>
            row.happenedOn === null ? <MissingValue kind="not-applicable" /> : formatDate(row.happenedOn, language),
        },
        {
          key: "note",
          heading: t("visits.note"),
          cell: (row) => row.note ?? <MissingValue kind="not-stated" />,
        },
        { key: "version", heading: t("schedule.version"), numeric: true, cell: (row) => row.schedule_version },
      ]}
    />
  );
}
