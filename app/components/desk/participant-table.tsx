import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatDate } from "~/lib/formatting/dates";

/** One participant in a list: the code, where they stand, and the days that matter. */
export interface ParticipantListRow {
  code: string;
  stage: string;
  /** Null where an import did not say it. */
  consented_on: string | null;
  enrolled_on: string | null;
  infused_on: string | null;
  last_event_on: string;
  deviations: number;
  site_code: string;
  cohort_code: string;
}

/** A trial's participants; an absent day has not happened, which is said by a dash and its words. */
export function ParticipantTable({
  participants,
  base,
}: {
  participants: readonly ParticipantListRow[];
  base: string;
}) {
  const { t } = useTranslation("desk");
  const language = useLanguage();
  const term = useTerm();
  const day = (date: string | null) => (date === null ? t("participants.notYet") : formatDate(date, language));
  return (
    <DataTable
      caption={t("participants.title")}
      captionHidden
      rows={participants}
      rowKey={(row) => row.code}
      empty={t("participants.none")}
      columns={[
        {
          key: "code",
          heading: t("participants.code"),
          cell: (row) => (
            <a href={`${base}/${row.code}`} className="tabular-nums">
              {row.code}
            </a>
          ),
        },
        { key: "stage", heading: t("participants.stage"), cell: (row) => term("stage", row.stage) },
        { key: "site", heading: t("participants.site"), cell: (row) => row.site_code },
        { key: "cohort", heading: t("participants.cohort"), cell: (row) => row.cohort_code },
        {
          key: "consented",
          wideOnly: true,
          heading: term("eventKind", "consented"),
          cell: (row) => day(row.consented_on),
        },
        {
          key: "enrolled",
          wideOnly: true,
          heading: term("eventKind", "enrolled"),
          cell: (row) => day(row.enrolled_on),
        },
        { key: "infused", wideOnly: true, heading: term("eventKind", "infused"), cell: (row) => day(row.infused_on) },
        { key: "last", heading: t("participants.lastEvent"), cell: (row) => day(row.last_event_on) },
        {
          key: "deviations",
          wideOnly: true,
          heading: t("participants.deviations"),
          numeric: true,
          cell: (row) => row.deviations,
        },
      ]}
    />
  );
}
