import { createElement } from "react";
import { useTranslation } from "react-i18next";
import { type SvgSheet, svgText } from "./svg-shapes";

/** Names of attributes as React spells them. */
const spelled: Readonly<Record<string, string>> = {
  "stroke-width": "strokeWidth",
  "stroke-dasharray": "strokeDasharray",
  "text-anchor": "textAnchor",
  "font-size": "fontSize",
  "font-weight": "fontWeight",
  "fill-opacity": "fillOpacity",
};

export interface SvgDrawingProps {
  sheet: SvgSheet;
  /** What is drawn, for those who do not see it; the figures stand in the table beside it. */
  title: string;
  /** Method, n and data date, written under the file. */
  caption: string;
  /** Name of the file, without its ending. */
  fileName: string;
}

/**
 * A drawing scaled to its place, never so small that its words cannot be read (it scrolls within its place then), and a link that
 * saves it as a file of its own; works without script.
 */
export function SvgDrawing({ sheet, title, caption, fileName }: SvgDrawingProps) {
  const { t } = useTranslation("dashboards");
  const file = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(sheet, title, caption))}`;
  return (
    <>
      <div role="group" aria-label={title} tabIndex={0} className="overflow-x-auto print:overflow-visible">
        <svg
          viewBox={`0 0 ${sheet.width} ${sheet.height}`}
          role="img"
          aria-label={title}
          className="sheet block h-auto w-full max-w-3xl min-w-[34rem]"
        >
          {sheet.shapes.map(({ tag, attributes, words }, index) =>
            createElement(
              tag,
              {
                key: index,
                ...Object.fromEntries(
                  Object.entries(attributes).map(([name, value]) => [spelled[name] ?? name, value]),
                ),
              },
              words,
            ),
          )}
        </svg>
      </div>
      <p className="text-sm print:hidden">
        <a href={file} download={`${fileName}.svg`} className="inline-flex min-h-11 items-center">
          {t("response.chart.download")}
        </a>
      </p>
    </>
  );
}
