import type { Kysely } from "kysely";
import { listTrialFacets } from "@db/queries/public-trials";
import type { Database } from "@db/tables/database";
import { countFound, isTrialOrder, placeOf, searchTrials } from "./search-trials.server";

const pageSize = 20;

/** One page of the public list, as the query of its address asks (`q status phase condition country sponsor sort cursor`). */
export async function listTrials(db: Kysely<Database>, query: URLSearchParams) {
  const asked = (name: string): string | undefined => query.get(name)?.trim().slice(0, 200) || undefined;
  const q = asked("q") ?? "";
  const sort = asked("sort");
  const order = isTrialOrder(sort) ? sort : undefined;
  const narrowing = {
    status: asked("status"),
    phase: asked("phase"),
    condition: asked("condition"),
    country: asked("country")?.toUpperCase(),
    sponsor: asked("sponsor"),
  };
  const after = placeOf(query.get("cursor"), order ?? (q === "" ? "date" : "relevance"));
  const found = await searchTrials(db, { ...narrowing, typed: q, order, after, limit: pageSize });
  return {
    trials: found.trials,
    facets: await listTrialFacets(db),
    asked: { ...narrowing, q },
    order: found.order,
    respelt: found.respelt,
    found: await countFound(db, found.narrowing),
    next: found.next,
    continued: after !== undefined,
  };
}
