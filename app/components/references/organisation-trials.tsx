import { useTranslation } from "react-i18next";
import { useReferenceTerm } from "~/components/references/use-reference-term";
import { DataTable, type Column } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { CitedMark, SyntheticMark } from "~/components/ui/record-marks";
import { useTerm } from "~/components/ui/use-term";

/** A public trial with the ways in which an organisation is tied to it. */
export interface TiedTrialRow {
  public_id: string;
  title_en: string | null;
  title_vi: string | null;
  standing: string;
  synthetic: boolean;
  ties: readonly string[];
}

/** The public trials that an organisation is tied to, and how. */
export function OrganisationTrials({ trials }: { trials: readonly TiedTrialRow[] }) {
  const { t } = useTranslation("references");
  const term = useReferenceTerm();
  const word = useTerm();
  const local = useLocal();
  const columns: Column<TiedTrialRow>[] = [
    {
      key: "trial",
      heading: t("organisation.trial"),
      cell: (row) => (
        <span className="flex max-w-prose flex-wrap items-baseline gap-x-3">
          <a href={`/trials/${row.public_id}`}>{local(row.title_en, row.title_vi) || t("organisation.untitled")}</a>
          {row.standing === "cited" ? <CitedMark /> : <span className="text-sm">{word("standing", row.standing)}</span>}
          {row.synthetic && <SyntheticMark />}
        </span>
      ),
    },
    {
      key: "tie",
      heading: t("organisation.tie"),
      cell: (row) => row.ties.map((tie) => term("tie", tie)).join("; "),
    },
  ];
  return (
    <DataTable
      caption={t("organisation.trialsCaption")}
      captionHidden
      columns={columns}
      rows={trials}
      rowKey={(row) => row.public_id}
      empty={t("organisation.noTrial")}
    />
  );
}
