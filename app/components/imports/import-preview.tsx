import { useTranslation } from "react-i18next";
import type { Refused } from "~/components/forms/post-form";
import { KeyFacts } from "~/components/ui/key-facts";
import { Notice } from "~/components/ui/notice";
import { useLanguage } from "~/components/ui/use-language";
import type { ImportReport } from "~/domain/interop/import-report";
import type { CellFault } from "~/domain/interop/tabular/sheet";
import { formatInstant } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";
import { FaultTable } from "./fault-table";
import { type FileHeading, HeadingForm, type KnownColumn } from "./heading-form";
import { StoreForm } from "./store-form";
import { StudyReport } from "./study-report";

/** What would become of a table's rows. */
export interface TablePreview {
  good: number;
  present: number;
  bad: number;
  faults: CellFault[];
  moreFaults: number;
  headings: FileHeading[];
  columns: KnownColumn[];
  missing: { en: string; vi: string }[];
}

/** A waiting upload: its rows counted, every fault named, its headings' meaning, and what may be done with it. */
export function ImportPreview(props: {
  refused: Refused;
  upload: { rows: number };
  before: Date | string | null;
  table: TablePreview | null;
  study: ImportReport | null;
  base: string;
}) {
  const { refused, upload, before, table, study, base } = props;
  const { t } = useTranslation("exchange");
  const language = useLanguage();
  const count = (of: number) => formatNumber(of, language);
  const studyRows = study === null ? 0 : Object.values(study.stored).reduce((sum, rows) => sum + rows, 0);
  const good = table?.good ?? studyRows;
  const storing = <StoreForm refused={refused} good={good} bad={table?.bad ?? 0} />;
  const headings = table !== null && (
    <HeadingForm refused={refused} headings={table.headings} columns={table.columns} missing={table.missing} />
  );
  if (table !== null && table.missing.length > 0) {
    return (
      <>
        {headings}
        {storing}
      </>
    );
  }
  return (
    <>
      {before !== null && (
        <Notice kind="info">{t("bulk.preview.before", { when: formatInstant(before, language) })}</Notice>
      )}
      {table !== null && (
        <KeyFacts
          facts={[
            { term: t("bulk.preview.rows"), value: count(upload.rows) },
            { term: t("bulk.preview.good"), value: count(table.good) },
            { term: t("bulk.preview.present"), value: count(table.present) },
            { term: t("bulk.preview.bad"), value: count(table.bad) },
          ]}
        />
      )}
      {good === 0 && <p className="mt-4">{t("bulk.preview.nothing")}</p>}
      {table !== null && table.faults.length > 0 && (
        <FaultTable faults={table.faults} more={table.moreFaults} fileHref={`${base}/faults`} />
      )}
      {study !== null && <StudyReport report={study} />}
      {storing}
      {headings}
    </>
  );
}
