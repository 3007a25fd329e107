import type { ParseKeys } from "i18next";
import { listSeriousEvents, listSiteOrganisations } from "@db/queries/line-listing";
import { scopeOf } from "~/domain/access/scope";
import { civilDay } from "~/lib/civil-day";
import { formatDate } from "~/lib/formatting/dates";
import { translatorFor } from "~/lib/languages/translator";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { tableFile, type TableFormat } from "./table-files.server";

const pageSize = 100;
const mostRows = 5_000;

function asked(request: Request) {
  const query = new URL(request.url).searchParams;
  const text = (name: string): string => query.get(name)?.trim().slice(0, 200) ?? "";
  const before = /^\d{1,15}$/.test(query.get("cursor") ?? "") ? Number(query.get("cursor")) : undefined;
  return { product: text("product"), site: text("site"), before };
}

/** One page of the serious events over all trials in scope, narrowed by product and site. */
export async function readLineListing({ trx, actor, request }: DeskWork) {
  const { product, site, before } = asked(request);
  const scope = scopeOf(actor, "safety:read");
  const narrowing = { product, site, limit: pageSize + 1, ...(before ? { before } : {}) };
  const rows = await listSeriousEvents(trx, scope, narrowing);
  const events = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? events.at(-1) : undefined;
  return {
    events,
    product,
    site,
    sites: await listSiteOrganisations(trx),
    next: last ? String(last.id) : null,
    continued: before !== undefined,
  };
}

const columns = [
  "number",
  "product",
  "site",
  "participant",
  "event",
  "grade",
  "relation",
  "expectedness",
  "outcome",
  "startedOn",
  "knownOn",
] as const;

/** The listing as a file: the rows that the address asks for, at most five thousand. */
export async function lineListingFile({ trx, actor, request, now, language }: DeskWork, format: TableFormat) {
  const { product, site } = asked(request);
  const events = await listSeriousEvents(trx, scopeOf(actor, "safety:read"), { product, site, limit: mostRows + 1 });
  const translator = translatorFor(language);
  const { t } = translator;
  const safety = translator.getFixedT(null, "safety");
  const words = translator.getFixedT(null, "words");
  const term = (list: string, code: string): string => words(`${list}.${code}` as ParseKeys<"words">);
  const rows = events
    .slice(0, mostRows)
    .map((row) => [
      row.registration_number ?? row.public_id,
      row.products.join("; "),
      language === "vi" ? row.name_vi : row.name_en,
      row.participant_code,
      row.term,
      row.grade,
      term("aeRelation", row.relation),
      safety(`list.expectedness.${row.expectedness}` as ParseKeys<"safety">),
      term("aeOutcome", row.outcome),
      row.started_on ?? "",
      row.known_on,
    ]);
  const table = {
    title: t("portfolio:listing.title"),
    note: t(events.length > mostRows ? "portfolio:file.cut" : "portfolio:file.all", {
      count: String(rows.length),
      day: formatDate(civilDay(now), language),
    }),
    headings: columns.map((column) => t(`portfolio:column.${column}`)),
    rows,
  };
  return tableFile(table, format, { language, made: now });
}
