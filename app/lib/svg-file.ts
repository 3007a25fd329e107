import { InvalidInput } from "./errors";

/** The page's colours in daylight, which a file by itself knows nothing of. */
const colours: Readonly<Record<string, string>> = {
  ink: "#14201f",
  muted: "#4b5a5a",
  line: "#d5dede",
  edge: "#758584",
  "series-1": "#0b5c63",
  "series-2": "#b84a00",
  "series-3": "#5b4bb3",
  "series-4": "#7a6400",
};

/**
 * The first drawing within rendered markup as an SVG file of its own: with its namespace, plain colours, a plain font, on white.
 * @throws InvalidInput where there is no drawing.
 */
export function svgFile(markup: string): string {
  const from = markup.indexOf("<svg");
  const to = markup.lastIndexOf("</svg>");
  if (from < 0 || to < from) throw new InvalidInput([{ path: "markup", message: "holds no drawing" }]);
  const drawing = markup.slice(from, to + "</svg>".length).replace(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => {
    return colours[name] ?? "#14201f";
  });
  const namespace = drawing.slice(0, drawing.indexOf(">")).includes("xmlns=")
    ? ""
    : ' xmlns="http://www.w3.org/2000/svg"';
  return drawing.replace(
    "<svg",
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg${namespace} font-family="sans-serif" style="background:#fff"`,
  );
}
