import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/** One thing that became public of a trial: a version of its record, or a snapshot of its progress. */
export interface FeedEntry {
  kind: "version" | "snapshot";
  number: number;
  at: Date;
  reason: string;
  public_id: string;
  title_en: string | null;
  title_vi: string | null;
}

/** What became public last, the newest first: of one trial, or of all that are neither synthetic nor mistaken. */
export async function listFeedEntries(
  db: Kysely<Database>,
  of: { trialId: number | null; limit: number },
): Promise<FeedEntry[]> {
  const { trialId, limit } = of;
  let versions = db
    .selectFrom("trial_versions as entry")
    .innerJoin("trial_search as trial", "trial.trial_id", "entry.trial_id")
    .select([
      "entry.number",
      "entry.created_at as at",
      "entry.reason",
      "trial.public_id",
      "trial.title_en",
      "trial.title_vi",
    ])
    .where("entry.kind", "<>", "submission");
  let snapshots = db
    .selectFrom("published_snapshots as entry")
    .innerJoin("trial_search as trial", "trial.trial_id", "entry.trial_id")
    .select([
      "entry.number",
      "entry.cut_at as at",
      "entry.reason",
      "trial.public_id",
      "trial.title_en",
      "trial.title_vi",
    ]);
  if (trialId === null) {
    versions = versions.where("trial.synthetic", "=", false).where("trial.mistaken", "=", false);
    snapshots = snapshots.where("trial.synthetic", "=", false).where("trial.mistaken", "=", false);
  } else {
    versions = versions.where("entry.trial_id", "=", trialId);
    snapshots = snapshots.where("entry.trial_id", "=", trialId);
  }
  const [first, second] = [
    await versions.orderBy("entry.created_at", "desc").orderBy("entry.trial_id", "desc").limit(limit).execute(),
    await snapshots.orderBy("entry.cut_at", "desc").orderBy("entry.trial_id", "desc").limit(limit).execute(),
  ];
  const all = [
    ...first.map((row) => ({ ...row, kind: "version" as const })),
    ...second.map((row) => ({ ...row, kind: "snapshot" as const })),
  ];
  return all.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit);
}

/** A page of the public trials for robots, in the order of their ids: no synthetic one, none registered by mistake. */
export async function listSitemapTrials(db: Kysely<Database>, after: number, limit: number) {
  return db
    .selectFrom("trial_search")
    .select(["trial_id", "public_id"])
    .where("synthetic", "=", false)
    .where("mistaken", "=", false)
    .where("trial_id", ">", after)
    .orderBy("trial_id")
    .limit(limit)
    .execute();
}

/** The last row id of each full page of a sitemap; empty where one page holds all. */
export async function listSitemapBreaks(db: Kysely<Database>, pageSize: number): Promise<number[]> {
  const { rows } = await sql<{ trial_id: number }>`
    select trial_id from (
      select trial_id, row_number() over (order by trial_id) as place from trial_search where not synthetic and not mistaken
    ) numbered where place % ${pageSize}::int = 0 order by trial_id
  `.execute(db);
  return rows.map(({ trial_id }) => trial_id);
}
