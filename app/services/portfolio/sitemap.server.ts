import type { Kysely } from "kysely";
import { listSitemapBreaks, listSitemapTrials } from "@db/queries/feed-entries";
import type { Database } from "@db/tables/database";
import { xmlText } from "./atom-feed";

/** Trials of one page; each has two addresses, and a page holds at most 50,000 (sitemaps.org, protocol 0.9). */
const trialsOfAPage = 20_000;
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const pages = [
  "/",
  "/trials",
  "/progress",
  "/techniques",
  "/legal-instruments",
  "/partnerships",
  "/methods",
  "/audit/roots",
];

function written(root: string, child: string, addresses: readonly string[]): string {
  const lines = addresses.map((address) => `  <${child}><loc>${xmlText(address)}</loc></${child}>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="${namespace}">\n${lines.join("\n")}\n</${root}>\n`;
}

/**
 * The sitemap: every public page of the registry and of each trial that is neither synthetic nor registered by mistake. Where
 * one page does not hold them all, an index of pages, each named by the row after which it begins.
 * @param after the row id that a page of the index names; null for the sitemap itself
 */
export async function sitemap(db: Kysely<Database>, publicUrl: string, after: number | null): Promise<string> {
  const breaks = after === null ? await listSitemapBreaks(db, trialsOfAPage) : [];
  if (breaks.length > 0) {
    return written(
      "sitemapindex",
      "sitemap",
      [0, ...breaks].map((row) => `${publicUrl}/sitemap.xml?after=${row}`),
    );
  }
  const trials = await listSitemapTrials(db, after ?? 0, trialsOfAPage);
  const own = (after ?? 0) === 0 ? pages : [];
  const ofTrials = trials.flatMap(({ public_id }) => [`/trials/${public_id}`, `/trials/${public_id}/progress`]);
  return written(
    "urlset",
    "url",
    [...own, ...ofTrials].map((path) => `${publicUrl}${path}`),
  );
}
