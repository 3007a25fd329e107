import { useTranslation } from "react-i18next";
import { type DrawnChart, MethodChart } from "~/components/methods/method-chart";
import { DataTable } from "~/components/ui/data-table";
import { Notice } from "~/components/ui/notice";

/** A table of a result; the first cell of a row names it. */
export interface ShownTable {
  caption: string;
  columns: readonly { heading: string; numeric: boolean }[];
  rows: readonly (readonly string[])[];
}

/** A result in words, as tables and, where it helps, as a chart. */
export interface MethodResultProps {
  sentences: readonly string[];
  warnings?: readonly string[];
  tables: readonly ShownTable[];
  chart?: DrawnChart;
}

/** The result of a calculator. */
export function MethodResult({ sentences, warnings = [], tables, chart }: MethodResultProps) {
  const { t } = useTranslation("methods");
  return (
    <div className="space-y-8">
      <div className="max-w-prose space-y-2 text-lg">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {warnings.length > 0 && (
        <Notice kind="warning" title={t("page.caution")}>
          {warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      {chart !== undefined && <MethodChart chart={chart} />}
      {tables.map((table) => (
        <ResultTable key={table.caption} table={table} />
      ))}
    </div>
  );
}

interface NumberedRow {
  key: string;
  cells: readonly string[];
}

function ResultTable({ table }: { table: ShownTable }) {
  return (
    <div className={table.columns.length > 4 ? undefined : "max-w-3xl"}>
      <DataTable<NumberedRow>
        caption={table.caption}
        narrow="scroll"
        columns={table.columns.map(({ heading, numeric }, position) => ({
          key: String(position),
          heading,
          numeric,
          cell: ({ cells }) => cells[position] ?? "",
        }))}
        rows={table.rows.map((cells, index) => ({ key: String(index), cells }))}
        rowKey={({ key }) => key}
      />
    </div>
  );
}
