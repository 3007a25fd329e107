import { useTranslation } from "react-i18next";
import { CitedSourceLine, type CitedSource } from "~/components/references/cited-source";
import { useReferenceTerm } from "~/components/references/use-reference-term";
import { DataTable, type Column } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { MissingValue } from "~/components/ui/missing-value";
import { SourceLine } from "~/components/ui/source-line";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

/** A legal or professional document as a source names it; a status other than not checked has its own source and day. */
export interface InstrumentRow extends CitedSource {
  public_id: string;
  kind: string;
  nature: string;
  number: string | null;
  issued_on: string | null;
  title_en: string;
  title_vi: string;
  note_en: string | null;
  note_vi: string | null;
  status: string;
  status_checked_on: string | null;
  status_citation_en: string | null;
  status_citation_vi: string | null;
  status_url: string | null;
  status_dated: string | null;
}

const notStated = <MissingValue kind="not-stated" />;

/** Documents with number, day of issue, nature and what is known of their status. */
export function InstrumentTable({ instruments }: { instruments: readonly InstrumentRow[] }) {
  const { t } = useTranslation("references");
  const language = useLanguage();
  const term = useReferenceTerm();
  const columns: Column<InstrumentRow>[] = [
    { key: "document", heading: t("legalInstruments.document"), cell: (row) => <Title row={row} /> },
    {
      key: "number",
      heading: t("legalInstruments.number"),
      cell: (row) => (row.number === null ? notStated : <span className="whitespace-nowrap">{row.number}</span>),
    },
    {
      key: "issued",
      heading: t("legalInstruments.issuedOn"),
      cell: (row) => (row.issued_on === null ? notStated : formatDate(row.issued_on, language)),
    },
    {
      key: "nature",
      heading: t("legalInstruments.nature"),
      cell: (row) => (row.nature === "not_stated" ? notStated : term("instrumentNature", row.nature)),
    },
    { key: "status", heading: t("legalInstruments.status"), cell: (row) => <Status row={row} /> },
    { key: "source", heading: t("legalInstruments.source"), cell: (row) => <CitedSourceLine source={row} /> },
  ];
  return (
    <DataTable
      caption={t("legalInstruments.caption")}
      columns={columns}
      rows={instruments}
      rowKey={(row) => row.public_id}
      empty={t("legalInstruments.none")}
    />
  );
}

function Title({ row }: { row: InstrumentRow }) {
  const term = useReferenceTerm();
  const local = useLocal();
  const note = local(row.note_en, row.note_vi);
  return (
    <span id={row.public_id} className="block max-w-prose">
      <span className="block text-sm font-normal text-muted">{term("instrumentKind", row.kind)}</span>
      {local(row.title_en, row.title_vi)}
      {note !== "" && <span className="mt-1 block text-sm font-normal text-muted">{note}</span>}
    </span>
  );
}

function Status({ row }: { row: InstrumentRow }) {
  const term = useReferenceTerm();
  const local = useLocal();
  const citation = local(row.status_citation_en, row.status_citation_vi);
  return (
    <>
      {term("legalStatus", row.status)}
      {citation !== "" && (
        <SourceLine
          citation={citation}
          href={row.status_url}
          date={row.status_dated}
          checkedOn={row.status_checked_on}
        />
      )}
    </>
  );
}
