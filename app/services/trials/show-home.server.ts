import { countPublicTrials, listPublicTrials } from "@db/queries/public-trials";
import type { PublicVisit } from "~/services/publication/public-page.server";

/** What the book holds, by kind (synthetic trials are in no total), and what was listed last. */
export async function showHome({ db }: PublicVisit) {
  const counts = await countPublicTrials(db);
  const of = (asked: string): number => counts.find(({ kind }) => kind === asked)?.count ?? 0;
  return {
    counts: {
      registered: of("registered"),
      cited: of("cited"),
      catalogue: of("catalogue"),
      synthetic: of("synthetic"),
    },
    latest: (await listPublicTrials(db, { terms: [], order: "date", limit: 8 })).slice(0, 8),
  };
}
