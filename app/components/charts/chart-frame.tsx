import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DataTable, type DataTableProps } from "~/components/ui/data-table";
import { SyntheticMark } from "~/components/ui/record-marks";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";

/** What every chart says about itself. */
export interface ChartWords {
  title: string;
  /** How the figures were made, in words; left out for plain counts. */
  method?: string;
  /** Number of participants behind the figures; left out where it has no single one. */
  n?: number;
  /** Civil date up to which the figures count; null when the source gives none. */
  dataDate: string | null;
  /** What the numbers count or measure. */
  unit?: string;
  synthetic?: boolean;
}

export interface ChartFrameProps<Row> extends ChartWords {
  /** The same figures in rows; left out only when the chart is itself a table or list. */
  table?: Pick<DataTableProps<Row>, "columns" | "rows" | "rowKey">;
  children: ReactNode;
}

/** A figure with title, caption (method, n, data date, unit) and its figures once more as a table. */
export function ChartFrame<Row>(props: ChartFrameProps<Row>) {
  const { title, synthetic = false, table, children } = props;
  const { t } = useTranslation("charts");
  const titleId = useId();
  return (
    <figure aria-labelledby={titleId} className="chart mb-10 max-w-3xl last:mb-0">
      <p id={titleId} className="mb-2 font-semibold">
        {title} {synthetic && <SyntheticMark />}
      </p>
      {children}
      <figcaption className="mt-2">
        <ChartCaption {...props} />
        {table !== undefined && (
          <details className="mt-1">
            <summary className="w-fit py-2 text-sm text-accent underline underline-offset-4">{t("tableTwin")}</summary>
            <DataTable caption={title} captionHidden narrow="scroll" {...table} />
          </details>
        )}
      </figcaption>
    </figure>
  );
}

function ChartCaption({ method, n, dataDate, unit }: ChartWords) {
  const { t } = useTranslation("charts");
  const { t: ui } = useTranslation("ui");
  const language = useLanguage();
  const parts = [
    unit === undefined ? null : t("units", { unit }),
    method === undefined ? null : t("method", { method }),
    n === undefined ? null : t("sampleSize", { n: formatNumber(n, language) }),
    dataDate === null ? t("dataDateNotStated") : ui("dataAsOf", { date: formatDate(dataDate, language) }),
  ];
  return <p className="text-sm text-muted">{parts.filter((part) => part !== null).join(". ")}.</p>;
}
