import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import type { PlannedVisit } from "~/domain/schedule/visit-schedule";
import { useInstrumentWords, useWords } from "./use-words";

/** The protocol's table of visits. */
export function ScheduleTable({ visits }: { visits: readonly PlannedVisit[] }) {
  const { t } = useTranslation("visits");
  const words = useWords();
  const instrument = useInstrumentWords();
  return (
    <DataTable
      caption={t("schedule.title")}
      captionHidden
      rows={visits}
      rowKey={({ code }) => code}
      columns={[
        { key: "visit", heading: t("visit"), cell: (row) => `${words(row.name)} (${row.code})` },
        {
          key: "planned",
          heading: t("schedule.planned"),
          cell: (row) => t("schedule.dayFrom", { day: row.day, anchor: t(`anchor.${row.anchor}`) }),
        },
        {
          key: "window",
          heading: t("schedule.window"),
          cell: (row) => t("schedule.windowDays", { before: row.before, after: row.after }),
        },
        {
          key: "instruments",
          heading: t("schedule.instruments"),
          cell: (row) =>
            row.instruments.length === 0 ? t("schedule.noInstruments") : row.instruments.map(instrument).join("; "),
        },
      ]}
    />
  );
}
