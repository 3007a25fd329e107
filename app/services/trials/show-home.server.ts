import { countPublicTrials, listPublicTrials } from "@db/queries/public-trials";
import type { PublicVisit } from "~/services/publication/public-page.server";

/** What the book holds, by kind (synthetic trials are in no total), and what was listed last. */
export async function showHome({ db }: PublicVisit) {
  const counts = await countPublicTrials(db);
  const of = (standing: string): number =>
    counts.find((row) => row.standing === standing && !row.synthetic)?.count ?? 0;
  return {
    counts: {
      registered: of("registered"),
      cited: of("cited"),
      catalogue: of("catalogue"),
      synthetic: counts.filter(({ synthetic }) => synthetic).reduce((sum, { count }) => sum + count, 0),
    },
    latest: (await listPublicTrials(db, { terms: [], order: "date", limit: 8 })).slice(0, 8),
  };
}

const kinds = ["registered", "cited", "catalogue", "synthetic"] as const;
const mostOfAKind = 100;

/** Public trials by kind with their progress as last published: at most a hundred of each, and how many there are. */
export async function showPortfolio({ db }: PublicVisit) {
  const counts = await countPublicTrials(db);
  const parts = [];
  for (const kind of kinds) {
    const rows = await listPublicTrials(db, { terms: [], order: "date", kind, limit: mostOfAKind });
    const counted = counts.filter((row) =>
      kind === "synthetic" ? row.synthetic : row.standing === kind && !row.synthetic,
    );
    parts.push({
      kind,
      trials: rows.slice(0, mostOfAKind),
      count: counted.reduce((sum, { count }) => sum + count, 0),
      enrolled: counted.reduce((sum, { enrolled }) => sum + (enrolled ?? 0), 0),
    });
  }
  return { parts };
}
