import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/** The public ids of the techniques that a trial is one of. */
export async function listTrialTechniques(db: Kysely<Database>, trialId: number): Promise<string[]> {
  const rows = await db
    .selectFrom("trial_techniques")
    .innerJoin("techniques", "techniques.id", "trial_techniques.technique_id")
    .select("techniques.public_id")
    .where("trial_techniques.trial_id", "=", trialId)
    .orderBy("techniques.id")
    .execute();
  return rows.map(({ public_id }) => public_id);
}

/** Notes that a trial is one of a technique; what is noted already stays. */
export async function insertTrialTechnique(
  db: Kysely<Database>,
  row: { trial_id: number; technique_id: number; noted_by: string | null; noted_at: Date },
): Promise<void> {
  await db
    .insertInto("trial_techniques")
    .values(row)
    .onConflict((conflict) => conflict.constraint("trial_techniques_pk").doNothing())
    .execute();
}

/** Takes back that a trial is one of any technique but these, by their row ids. */
export async function deleteTrialTechniques(
  db: Kysely<Database>,
  trialId: number,
  kept: readonly number[],
): Promise<void> {
  await db
    .deleteFrom("trial_techniques")
    .where("trial_id", "=", trialId)
    .where("technique_id", "not in", [...kept, -1])
    .execute();
}

/** The provinces of the organisations of a trial's sites; null for one of which it is not known. */
export async function listSiteProvinces(db: Kysely<Database>, trialId: number): Promise<(string | null)[]> {
  const rows = await db
    .selectFrom("sites")
    .innerJoin("organisations", "organisations.id", "sites.organisation_id")
    .select("organisations.province")
    .where("sites.trial_id", "=", trialId)
    .distinct()
    .execute();
  return rows.map(({ province }) => province);
}

/** A value of a facet with the trials that have it, over all standings or one of them. */
export interface PortfolioCount {
  facet: string;
  value: string;
  label_en: string | null;
  label_vi: string | null;
  trials: number;
  enrolled: number;
}

/**
 * The kept counts of the portfolio, of one standing or of all: of each facet the hundred commonest values. Synthetic and
 * mistaken trials are in none.
 */
export async function listPortfolioCounts(db: Kysely<Database>, standing?: string): Promise<PortfolioCount[]> {
  const of = standing ? sql`and standing = ${standing}` : sql``;
  const { rows } = await sql<PortfolioCount>`
    select c.facet, c.value, coalesce(c.label_en, techniques.name_en) as label_en,
      coalesce(c.label_vi, techniques.name_vi) as label_vi, c.trials, c.enrolled
    from (values ('all'), ('status'), ('phase'), ('condition'), ('technique'), ('sponsor'), ('province')) facets (facet),
      lateral (select facet, value, min(label_en) as label_en, min(label_vi) as label_vi,
          sum(trials)::int as trials, sum(enrolled)::int as enrolled
        from portfolio_counts where portfolio_counts.facet = facets.facet and trials > 0 ${of}
        group by facet, value order by sum(trials) desc, value limit 100) c
      left join techniques on c.facet = 'technique' and techniques.public_id = c.value
  `.execute(db);
  return rows;
}
