/** One entry of a feed: what it says, where it is, when it was. */
export interface AtomEntry {
  id: string;
  title: string;
  address: string;
  at: Date;
  summary: string;
}

/** A feed as it is written. */
export interface AtomFeed {
  id: string;
  title: string;
  author: string;
  language: string;
  /** Address of the feed itself, and of the page that it follows. */
  self: string;
  page: string;
  /** When nothing has been entered yet. */
  since: Date;
  entries: readonly AtomEntry[];
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** A text as XML holds it; what XML 1.0 cannot hold is left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);
}

function entryLines({ id, title, address, at, summary }: AtomEntry): string {
  return [
    "  <entry>",
    `    <id>${xmlText(id)}</id>`,
    `    <title>${xmlText(title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${xmlText(address)}"/>`,
    `    <updated>${at.toISOString()}</updated>`,
    `    <summary>${xmlText(summary)}</summary>`,
    "  </entry>",
  ].join("\n");
}

/** A feed as text (RFC 4287, The Atom Syndication Format); the newest entry says when it changed last. */
export function atomFeed({ id, title, author, language, self, page, since, entries }: AtomFeed): string {
  const updated = entries[0]?.at ?? since;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(language)}">`,
    `  <id>${xmlText(id)}</id>`,
    `  <title>${xmlText(title)}</title>`,
    `  <updated>${updated.toISOString()}</updated>`,
    `  <author><name>${xmlText(author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    ...entries.map(entryLines),
    "</feed>",
    "",
  ].join("\n");
}
