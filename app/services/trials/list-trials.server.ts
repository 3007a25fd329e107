import type { Kysely } from "kysely";
import { getPublicState } from "@db/queries/public-state";
import { listPublicTrials, listTrialFacets, type TrialSearch } from "@db/queries/public-trials";
import type { Database } from "@db/tables/database";
import { foldText } from "~/lib/fold-text";
import { isPartialDate } from "~/lib/partial-date";

const pageSize = 20;

/** The folded words of what a reader typed, at most ten; marks, case and punctuation do not matter. */
export function searchWords(typed: string): string[] {
  return foldText(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .slice(0, 10);
}

/** The place after which the next page begins, as the address carries it; anything malformed reads as the first page. */
function readCursor(cursor: string | null): TrialSearch["after"] {
  const parts = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/.exec(cursor ?? "");
  return parts && isPartialDate(parts[1] ?? "") ? { listedOn: parts[1] ?? "", trialId: Number(parts[2]) } : undefined;
}

type Facets = Awaited<ReturnType<typeof listTrialFacets>>;
let kept: { version: number; facets: Promise<Facets> } | null = null;

/** The values by which the list can be narrowed, counted once for each version of the public data. */
async function facetsOf(db: Kysely<Database>): Promise<Facets> {
  const { version } = await getPublicState(db);
  if (kept?.version !== version) kept = { version, facets: listTrialFacets(db) };
  const { facets } = kept;
  facets.catch(() => (kept = null));
  return facets;
}

/** One page of the public list, as the query of its address asks (`q status phase condition country sponsor cursor`). */
export async function listTrials(db: Kysely<Database>, query: URLSearchParams) {
  const asked = (name: string): string | undefined => query.get(name)?.trim().slice(0, 200) || undefined;
  const search: TrialSearch = {
    words: searchWords(asked("q") ?? ""),
    status: asked("status"),
    phase: asked("phase"),
    condition: asked("condition"),
    country: asked("country")?.toUpperCase(),
    sponsor: asked("sponsor"),
    after: readCursor(query.get("cursor")),
    limit: pageSize,
  };
  const rows = await listPublicTrials(db, search);
  const trials = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? trials.at(-1) : undefined;
  return {
    trials,
    facets: await facetsOf(db),
    asked: { ...search, q: asked("q") ?? "" },
    next: last ? `${last.listed_on}.${last.trial_id}` : null,
    continued: search.after !== undefined,
  };
}
