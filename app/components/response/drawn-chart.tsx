import { useTranslation } from "react-i18next";
import { ChartFrame, type ChartFrameProps } from "~/components/charts/chart-frame";
import { SvgDrawing } from "~/components/charts/svg-drawing";
import type { SvgSheet } from "~/components/charts/svg-shapes";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

export interface DrawnChartProps<Row> extends Omit<ChartFrameProps<Row>, "children" | "dataDate"> {
  dataDate: string;
  method: string;
  sheet: SvgSheet;
  fileName: string;
}

/** A chart of plain shapes in its frame: caption, table twin, and a file to save. */
export function DrawnChart<Row>({ sheet, fileName, ...frame }: DrawnChartProps<Row>) {
  const { t } = useTranslation("dashboards");
  const { t: charts } = useTranslation("charts");
  const language = useLanguage();
  const caption = [
    frame.method,
    frame.n === undefined ? null : charts("sampleSize", { n: frame.n }),
    t("response.chart.asOf", { date: formatDate(frame.dataDate, language) }),
    frame.synthetic ? t("response.chart.synthetic") : null,
  ];
  return (
    <ChartFrame {...frame}>
      <SvgDrawing
        sheet={sheet}
        title={frame.title}
        caption={caption.filter((part) => part !== null).join(". ")}
        fileName={fileName}
      />
    </ChartFrame>
  );
}
