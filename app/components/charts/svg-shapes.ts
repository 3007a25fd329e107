/** One shape of a drawing, as data: an element's name, its attributes as SVG spells them, and a text's words. */
export interface SvgShape {
  tag: "path" | "text";
  attributes: Readonly<Record<string, string | number>>;
  words?: string;
}

/** A drawing of plain shapes on a sheet of this size. */
export interface SvgSheet {
  width: number;
  height: number;
  shapes: readonly SvgShape[];
}

/** The colours of the page's light form, for drawings that leave the page. */
const colours: Readonly<Record<string, string>> = {
  "--series-1": "#0b5c63",
  "--series-2": "#b84a00",
  "--series-3": "#5b4bb3",
  "--series-4": "#7a6400",
  "--edge": "#5f6b70",
  "--line": "#cfd6d8",
  "--ink": "#1a2326",
};

const escaped: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign);

/** A stroked or filled path. */
export function path(d: string, attributes: SvgShape["attributes"]): SvgShape {
  return { tag: "path", attributes: { d, fill: "none", ...attributes } };
}

/** Words at a place. */
export function words(x: number, y: number, text: string, attributes: SvgShape["attributes"] = {}): SvgShape {
  return { tag: "text", attributes: { x, y, "font-size": 13, fill: "var(--ink)", ...attributes }, words: text };
}

/** The drawing as a file of its own, with its title and caption, in fixed colours on white. */
export function svgText({ width, height, shapes }: SvgSheet, title: string, caption: string): string {
  const fixed = (value: string | number) =>
    escape(String(value).replace(/var\((--[a-z0-9-]+)\)/g, (whole, name: string) => colours[name] ?? whole));
  const foot = 44;
  const all = [
    path(`M0 0H${width}V${height + foot}H0z`, { fill: "#ffffff" }),
    ...shapes,
    words(4, height + 16, title, { "font-weight": 600 }),
    words(4, height + 34, caption, { "font-size": 11 }),
  ];
  const body = all.map(({ tag, attributes, words: text }) => {
    const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${fixed(value)}"`);
    return `<${tag}${pairs.join("")}>${text === undefined ? "" : escape(text)}</${tag}>`;
  });
  const size = `width="${width}" height="${height + foot}" viewBox="0 0 ${width} ${height + foot}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif"><title>${escape(title)}</title>${body.join("")}</svg>`;
}
