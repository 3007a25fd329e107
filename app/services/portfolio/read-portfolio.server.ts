import type { Kysely } from "kysely";
import { countLateDuties, listDueDuties, listLateDuties, listResolvedDuties } from "@db/queries/duty-states";
import { listPortfolioCounts } from "@db/queries/portfolio-counts";
import { listPublicTrials } from "@db/queries/public-trials";
import type { Database } from "@db/tables/database";
import { addDays } from "~/lib/civil-day";
import type { PublicVisit } from "~/services/publication/public-page.server";
import { countFound, placeOf } from "~/services/trials/search-trials.server";
import { narrowingOf, portfolioQuestion, questionAddress } from "./portfolio-question";

const pageSize = 50;
const rowsOfAKind = 20;
const dutiesShown = 50;
/** How many days something counts as new, and how many ahead are looked at. */
const newDays = 30;
const aheadDays = 90;

/** What is late, what became late or was met in the last thirty days, and what falls due in the next ninety. */
export async function readDuties(db: Kysely<Database>, today: string) {
  const since = addDays(today, -newDays);
  return {
    ...(await countLateDuties(db, since)),
    since,
    overdue: await listLateDuties(db, dutiesShown),
    resolved: await listResolvedDuties(db, since, dutiesShown),
    due: await listDueDuties(db, addDays(today, aheadDays), dutiesShown),
  };
}

const kinds = ["registered", "cited", "catalogue", "synthetic"] as const;

/** The first trials of each kind; synthetic ones stand apart and are in no total. */
async function firstOfEachKind(db: Kysely<Database>) {
  const parts = [];
  for (const kind of kinds) {
    const rows = await listPublicTrials(db, { terms: [], order: "date", kind, limit: rowsOfAKind });
    parts.push({ kind, trials: rows.slice(0, rowsOfAKind), more: rows.length > rowsOfAKind });
  }
  return parts;
}

/** One page of the trials that fit, with how many do. */
async function fittingPage(db: Kysely<Database>, query: URLSearchParams) {
  const narrowing = narrowingOf(portfolioQuestion(query));
  const after = placeOf(query.get("cursor"), "date");
  const rows = await listPublicTrials(db, {
    ...narrowing,
    order: "date",
    limit: pageSize,
    ...(after ? { after } : {}),
  });
  const trials = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? trials.at(-1) : undefined;
  return {
    trials,
    next: last ? `${last.place}~${last.trial_id}` : null,
    continued: after !== undefined,
    found: await countFound(db, narrowing),
  };
}

/** The public portfolio: kept counts by facet, the trials that the address asks for (else the first of each kind), the duties. */
export async function showPortfolio({ db, url, today }: PublicVisit) {
  const question = portfolioQuestion(url.searchParams);
  const address = questionAddress(question);
  const registered = await listPortfolioCounts(db, "registered");
  const total = registered.find(({ facet }) => facet === "all");
  return {
    question,
    address,
    counts: await listPortfolioCounts(db),
    registered: { trials: total?.trials ?? 0, enrolled: total?.enrolled ?? 0 },
    page: address === "" ? null : await fittingPage(db, url.searchParams),
    parts: address === "" ? await firstOfEachKind(db) : [],
    duties: await readDuties(db, today),
    today,
  };
}
