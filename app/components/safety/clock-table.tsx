import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import type { ReportingClock } from "~/domain/safety/reporting-clock";
import { formatDate } from "~/lib/formatting/dates";
import { ClockRule, ClockStanding } from "./clock-words";

/** A clock with the event that it belongs to. */
export interface ClockRow extends ReportingClock {
  root: number;
  participantCode: string;
  /** Empty where the page says it elsewhere. */
  siteCode: string;
  term: string;
  seriousness: string | null;
}

/** Clocks of several events, each leading to its event's page. */
export function ClockTable({ caption, rows, base }: { caption: string; rows: readonly ClockRow[]; base: string }) {
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  const language = useLanguage();
  const term = useTerm();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.participantCode} ${row.root} ${row.rule.code}`}
      empty={t("clock.none")}
      columns={[
        {
          key: "event",
          heading: desk("safety.term"),
          cell: (row) => (
            <a href={`${base}/participants/${row.participantCode}/adverse-event/${row.root}`}>{row.term}</a>
          ),
        },
        {
          key: "code",
          heading: desk("participants.code"),
          cell: (row) => [row.participantCode, row.siteCode].filter(Boolean).join(", "),
        },
        { key: "serious", heading: desk("safety.serious"), cell: (row) => term("seriousness", row.seriousness ?? "") },
        { key: "rule", heading: t("clock.recipient"), cell: (row) => <ClockRule clock={row} /> },
        { key: "started", heading: t("clock.startedOn"), cell: (row) => formatDate(row.startedOn, language) },
        { key: "due", heading: t("clock.dueOn"), cell: (row) => formatDate(row.dueOn, language) },
        { key: "state", heading: t("clock.state"), cell: (row) => <ClockStanding clock={row} /> },
      ]}
    />
  );
}
