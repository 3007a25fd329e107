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
    latest: (await listPublicTrials(db, { words: [], limit: 8 })).slice(0, 8),
  };
}

/** Every public trial's progress by kind, as last published; at most a hundred of each kind on one page. */
export async function showPortfolio({ db }: PublicVisit) {
  const rows = await listPublicTrials(db, { words: [], limit: 400 });
  const kind = (standing: string) => rows.filter((row) => row.standing === standing && !row.synthetic);
  const registered = kind("registered");
  return {
    registered,
    cited: kind("cited"),
    catalogue: kind("catalogue"),
    synthetic: rows.filter(({ synthetic }) => synthetic),
    enrolled: registered.reduce((sum, { enrolled }) => sum + (enrolled ?? 0), 0),
  };
}
