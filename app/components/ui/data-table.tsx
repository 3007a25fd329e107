import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** One column: its heading and how a row fills it. The first column names the row and becomes the row's heading. */
export interface Column<Row> {
  key: string;
  heading: string;
  /** Right-aligned with figures of equal width. */
  numeric?: boolean;
  /** Left out below 640 px, where another column or the row's own page says it. */
  wideOnly?: boolean;
  cell: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  caption: string;
  /** Keep the caption for screen readers only, when a heading above already says it. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Below 640 px: `stack` shows a row as a list of label and value, `scroll` keeps columns in a scrolling region. */
  narrow?: "stack" | "scroll";
  /** Shown instead of rows when there are none; a general sentence without it. */
  empty?: ReactNode;
}

/** A table with a caption and row headings; it never makes the page itself scroll sideways. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, narrow = "stack", empty } = props;
  const { t } = useTranslation("ui");
  const captionId = useId();
  return (
    <div role="group" aria-labelledby={captionId} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      <table role="table" data-narrow={narrow} className="stacked-table w-full border-collapse">
        <caption id={captionId} className={captionHidden ? "sr-only" : "pb-2 text-start font-semibold"}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                data-numeric={column.numeric || undefined}
                className={column.wideOnly ? "max-sm:hidden!" : undefined}
              >
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column, position) => (
                <Cell key={column.key} column={column} row={row} first={position === 0} />
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr role="row">
              <td role="cell" colSpan={columns.length} className="text-muted">
                {empty ?? t("emptyList")}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  const numeric = column.numeric || undefined;
  if (first) {
    return (
      <th role="rowheader" scope="row" data-numeric={numeric} className="font-semibold">
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td
      role="cell"
      data-label={column.heading}
      data-numeric={numeric}
      className={column.wideOnly ? "max-sm:hidden!" : undefined}
    >
      {column.cell(row)}
    </td>
  );
}
