import { useTranslation } from "react-i18next";
import { CorrectionNotes, EntryWords } from "~/components/desk/corrected-entry";
import { type AskAddress, AskLink } from "~/components/monitoring/ask-link";
import { DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";
import { useWords } from "./use-words";

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
export function VisitEntries(props: {
  entries: readonly VisitEntryFacts[];
  /** The planned visits, by which the entries are named. */
  visits: readonly { code: string; name: { en: string; vi: string } }[];
  asks: AskAddress;
}) {
  const { entries, visits, asks } = props;
  const { t } = useTranslation("visits");
  const language = useLanguage();
  const words = useWords();
  const nameOf = (code: string) => {
    const visit = visits.find((each) => each.code === code);
    return visit ? words(visit.name) : code;
  };
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
              <EntryWords of={row} among={entries}>{`${row.number}. ${nameOf(row.visit)}`}</EntryWords>
              <CorrectionNotes of={row} among={entries} />
              <AskLink at={asks} subject="visit" entry={row.number} />
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
