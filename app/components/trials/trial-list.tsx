import { useTranslation } from "react-i18next";
import { ProgressBarCell } from "~/components/charts/progress-bar-cell";
import { ReportedBarCell } from "~/components/charts/reported-bar-cell";
import { DataTable, type Column } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { MissingValue } from "~/components/ui/missing-value";
import { CitedMark, SyntheticMark } from "~/components/ui/record-marks";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatNumber } from "~/lib/formatting/numbers";

/** One public trial in a list. */
export interface TrialListRow {
  public_id: string;
  registration_number: string | null;
  standing: string;
  synthetic: boolean;
  title_en: string | null;
  title_vi: string | null;
  sponsor_en: string | null;
  sponsor_vi: string | null;
  sponsor_public_id: string | null;
  phase: string | null;
  recruitment_status: string | null;
  planned: number | null;
  enrolled: number | null;
  proposed: number | null;
}

/** A list of public trials: title with its marks, sponsor, phase, status, enrolment. */
export function TrialList({ trials, caption }: { trials: readonly TrialListRow[]; caption: string }) {
  const { t } = useTranslation("public");
  const local = useLocal();
  const term = useTerm();
  const stated = (list: "phase" | "recruitmentStatus", code: string | null) =>
    code === null ? <MissingValue kind="not-stated" /> : term(list, code);
  const columns: Column<TrialListRow>[] = [
    { key: "title", heading: t("list.title"), cell: (row) => <TrialName row={row} /> },
    {
      key: "sponsor",
      heading: t("list.sponsor"),
      cell: (row) => {
        const name = local(row.sponsor_en, row.sponsor_vi);
        if (name === "") return <MissingValue kind="not-stated" />;
        return row.sponsor_public_id === null ? name : <a href={`/organisations/${row.sponsor_public_id}`}>{name}</a>;
      },
    },
    { key: "phase", heading: t("list.phase"), cell: (row) => stated("phase", row.phase) },
    { key: "status", heading: t("list.status"), cell: (row) => stated("recruitmentStatus", row.recruitment_status) },
    { key: "enrolment", heading: t("list.enrolment"), cell: (row) => <EnrolmentCell row={row} /> },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={trials}
      rowKey={(row) => row.public_id}
      empty={t("list.none")}
    />
  );
}

function TrialName({ row }: { row: TrialListRow }) {
  const { t } = useTranslation("public");
  const local = useLocal();
  const term = useTerm();
  return (
    <span className="block max-w-prose">
      <a href={`/trials/${row.public_id}`}>{local(row.title_en, row.title_vi) || t("trial.untitled")}</a>
      <span className="mt-0.5 flex flex-wrap gap-x-3 text-sm font-normal text-muted">
        {row.registration_number !== null && <span className="tabular-nums">{row.registration_number}</span>}
        {row.standing === "cited" && <CitedMark />}
        {row.standing === "catalogue" && <span>{term("standing", row.standing)}</span>}
        {row.synthetic && <SyntheticMark />}
      </span>
    </span>
  );
}

function EnrolmentCell({ row }: { row: TrialListRow }) {
  const { t } = useTranslation("public");
  const language = useLanguage();
  if (row.enrolled === null && row.proposed === null) {
    if (row.planned === null) return <MissingValue kind="not-stated" />;
    return <span>{t("list.plannedOnly", { shown: formatNumber(row.planned, language) })}</span>;
  }
  if (row.standing !== "registered") return <ReportedBarCell reported={row.enrolled} proposed={row.proposed} />;
  return (
    <>
      <ProgressBarCell enrolled={row.enrolled ?? 0} planned={row.planned} />
      {row.proposed !== null && (
        <span className="block text-sm text-muted">{t("list.proposedMore", { count: row.proposed })}</span>
      )}
    </>
  );
}
