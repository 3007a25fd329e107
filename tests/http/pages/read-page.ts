/** The page's words as a reader sees them: tags, comments, styles and the drawn charts' text taken out or kept. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(style|script)\b.*?<\/\1>/gs, " ")
    .replace(/<!--.*?-->/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
}

/** The drawings of a page. */
export function drawingsOf(html: string): string[] {
  return [...html.matchAll(/<svg\b.*?<\/svg>/gs)].map(([drawing]) => drawing);
}

/** The page without what stands as quoted: `q`, `blockquote`, and words within typed quotation marks. */
export function withoutQuotations(html: string): string {
  return wordsOf(html.replace(/<blockquote\b.*?<\/blockquote>/gs, " ").replace(/<q\b.*?<\/q>/gs, " ")).replace(
    /“[^”]*”|"[^"]*"/g,
    " ",
  );
}

/** The value beside a term in a list of terms and values; undefined when there is no such term. */
export function valueBeside(html: string, term: string): string | undefined {
  const pairs = [...html.matchAll(/<dt\b[^>]*>(.*?)<\/dt>\s*<dd\b[^>]*>(.*?)<\/dd>/gs)];
  const found = pairs.find(([, name = ""]) => wordsOf(name).trim() === term);
  return found?.[2] === undefined ? undefined : wordsOf(found[2]).trim();
}
