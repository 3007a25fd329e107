import { useTranslation } from "react-i18next";
import { ProgressBarCell } from "~/components/charts/progress-bar-cell";
import { DataTable } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { MistakenMark, SyntheticMark } from "~/components/ui/record-marks";
import { useTerm } from "~/components/ui/use-term";

/** A trial on somebody's desk, with live totals. */
export interface DeskTrialRow {
  public_id: string;
  standing: string;
  synthetic: boolean;
  mistaken: boolean;
  registration_number: string | null;
  title_en: string | null;
  title_vi: string | null;
  planned_size: number | null;
  enrolled_count: number;
}

/** The trials in somebody's scope. */
export function DeskTrialTable({ trials }: { trials: readonly DeskTrialRow[] }) {
  const { t } = useTranslation("desk");
  const local = useLocal();
  const term = useTerm();
  return (
    <DataTable
      caption={t("trials.title")}
      captionHidden
      rows={trials}
      rowKey={(row) => row.public_id}
      empty={t("trials.none")}
      columns={[
        {
          key: "title",
          heading: t("trials.trial"),
          cell: (row) => (
            <span className="block max-w-prose">
              <a href={`/desk/trials/${row.public_id}`}>{local(row.title_en, row.title_vi) || t("trials.untitled")}</a>{" "}
              {row.synthetic && <SyntheticMark />} {row.mistaken && <MistakenMark />}
            </span>
          ),
        },
        { key: "number", heading: t("trials.number"), cell: (row) => row.registration_number ?? t("trials.noNumber") },
        { key: "standing", heading: t("trials.standing"), cell: (row) => term("standing", row.standing) },
        {
          key: "enrolled",
          heading: t("trials.enrolledLive"),
          cell: (row) => <ProgressBarCell enrolled={row.enrolled_count} planned={row.planned_size} />,
        },
      ]}
    />
  );
}
