import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CorrectionNotes, EntryWords } from "~/components/desk/corrected-entry";
import { type AskAddress, AskLink } from "~/components/monitoring/ask-link";
import { type Column, DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import { type BaselineEntry, type BaselineKind, placeInRange } from "~/domain/outcomes/baseline-entry";
import { formatDate } from "~/lib/formatting/dates";

/** One baseline entry with why it replaced another. */
export interface BaselineRow extends BaselineEntry {
  reason: string | null;
}

/** A value as typed, with its unit. */
function measured({ value, unit }: BaselineEntry["details"]): string {
  return unit === undefined ? (value ?? "") : `${value} ${unit}`;
}

function useColumns(kind: BaselineKind): Column<BaselineRow>[] {
  const { t } = useTranslation("visits");
  const language = useLanguage();
  const stated = (text: string | undefined): ReactNode => text ?? <MissingValue kind="not-stated" />;
  const day = (text: string | undefined) => stated(text && formatDate(text, language));
  const column = (key: string, heading: string, cell: (row: BaselineRow) => ReactNode) => ({ key, heading, cell });
  const course = [
    column("started", t("baseline.startedOn"), ({ details }) => day(details["startedOn"])),
    column("ended", t("baseline.endedOn"), ({ details }) =>
      details["ongoing"] === "yes" ? t("baseline.ongoing") : day(details["endedOn"]),
    ),
  ];
  if (kind === "history")
    return [...course, column("note", t("baseline.note"), ({ details }) => stated(details["note"]))];
  if (kind === "medication") {
    return [
      column("dose", t("baseline.dose"), ({ details }) => stated(details["dose"])),
      column("indication", t("baseline.indication"), ({ details }) => stated(details["indication"])),
      ...course,
    ];
  }
  return [
    column("value", t("baseline.value"), ({ details }) => {
      const place = placeInRange(details);
      return place === null || place === "within" ? measured(details) : `${measured(details)} (${t(`range.${place}`)})`;
    }),
    column("range", t("baseline.range"), ({ details: { low, high } }) =>
      low === undefined && high === undefined ? stated(undefined) : `${low ?? ""}–${high ?? ""}`,
    ),
    column("taken", t("baseline.takenOn"), ({ details }) => day(details["takenOn"])),
  ];
}

const namedBy: Record<BaselineKind, string> = { history: "term", medication: "name", laboratory: "test" };

/** What a baseline entry is about, in its own words. */
export function baselineName({ kind, details }: BaselineEntry): string {
  return kind === "voided" ? "" : (details[namedBy[kind]] ?? "");
}

/** The kind of an entry, or of the one that it took back. */
function kindOf(row: BaselineRow, rows: readonly BaselineRow[]): BaselineEntry["kind"] {
  if (row.kind !== "voided") return row.kind;
  const taken = rows.find(({ number }) => number === row.corrects);
  return taken ? kindOf(taken, rows) : row.kind;
}

/** Every entry of one kind, with those that replaced it. */
export function BaselineTable(props: { kind: BaselineKind; entries: readonly BaselineRow[]; asks: AskAddress }) {
  const { kind, entries, asks } = props;
  const { t } = useTranslation("visits");
  const columns = useColumns(kind);
  return (
    <DataTable
      caption={t(`baseline.kind.${kind}`)}
      captionHidden
      rows={entries.filter((row) => kindOf(row, entries) === kind)}
      rowKey={({ number }) => String(number)}
      empty={t("baseline.none")}
      columns={[
        {
          key: "name",
          heading: t(`baseline.${namedBy[kind] as "term" | "name" | "test"}`),
          cell: (row) => (
            <>
              <EntryWords of={row} among={entries}>
                {`${row.number}. ${row.kind === "voided" ? t("standing.voided") : baselineName(row)}`}
              </EntryWords>
              <CorrectionNotes of={row} among={entries} />
              <AskLink at={asks} subject="baseline" entry={row.number} />
            </>
          ),
        },
        ...columns,
      ]}
    />
  );
}
