import type { Kysely } from "kysely";
import { insertClaims } from "@db/queries/claims";
import { insertCohort, insertProposal } from "@db/queries/cohorts";
import { insertReportedCounts } from "@db/queries/reported-counts";
import { findPublicTrial, insertTrialRelation } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import { NotFound } from "~/lib/errors";
import type { CitedClaim, CitedCohort, CitedRelation } from "~/services/trials/cited-trial";

/** Row ids of sources by key; holds every key that is asked of it. */
type SourceIds = ReadonlyMap<string, number>;

function sourceId(sources: SourceIds, key: string): number {
  const id = sources.get(key);
  if (id === undefined) throw new NotFound(`source ${key}`);
  return id;
}

async function citeCohort(db: Kysely<Database>, trialId: number, cohort: CitedCohort, sources: SourceIds) {
  const cohortId = await insertCohort(db, {
    trial_id: trialId,
    code: cohort.code,
    kind: cohort.kind,
    status: cohort.status,
    name_en: cohort.name.en,
    name_vi: cohort.name.vi,
    planned_size: cohort.plannedSize ?? null,
  });
  const counts = (cohort.counts ?? []).map(({ measure, count, asOf, quote, speaker, source }) => ({
    trial_id: trialId,
    cohort_id: cohortId,
    measure,
    count,
    as_of: asOf ?? null,
    quote_en: quote.en,
    quote_vi: quote.vi,
    speaker_en: speaker.en,
    speaker_vi: speaker.vi,
    source_id: sourceId(sources, source),
  }));
  await insertReportedCounts(db, counts);
  for (const { additional, proposer, rationale, proposedOn, source } of cohort.proposals ?? []) {
    await insertProposal(db, {
      trial_id: trialId,
      cohort_id: cohortId,
      additional,
      rationale_en: rationale?.en ?? null,
      rationale_vi: rationale?.vi ?? null,
      proposed_on: proposedOn ?? null,
      proposer_en: proposer.en,
      proposer_vi: proposer.vi,
      source_id: sourceId(sources, source),
    });
  }
}

/** Writes cohorts with the counts and proposals that sources report of them. */
export async function citeCohorts(
  db: Kysely<Database>,
  trialId: number,
  cohorts: readonly CitedCohort[],
  sources: SourceIds,
): Promise<void> {
  for (const cohort of cohorts) await citeCohort(db, trialId, cohort, sources);
}

/** Writes claims, each with the codes of what it lacks. */
export async function citeClaims(
  db: Kysely<Database>,
  trialId: number,
  claims: readonly CitedClaim[],
  sources: SourceIds,
): Promise<void> {
  const rows = claims.map(({ figure, quote, speaker, occasion, missing, source }) => ({
    trial_id: trialId,
    figure,
    quote_en: quote.en,
    quote_vi: quote.vi,
    speaker_en: speaker.en,
    speaker_vi: speaker.vi,
    occasion_en: occasion?.en ?? null,
    occasion_vi: occasion?.vi ?? null,
    missing: [...missing],
    source_id: sourceId(sources, source),
  }));
  await insertClaims(db, rows);
}

/** Writes relations to public trials that are in the book already. */
export async function citeRelations(
  db: Kysely<Database>,
  trialId: number,
  relations: readonly CitedRelation[],
): Promise<void> {
  for (const { to, kind, inferred, note } of relations) {
    const related = await findPublicTrial(db, to);
    if (!related) throw new NotFound(`trial ${to}`);
    await insertTrialRelation(db, {
      trial_id: trialId,
      related_trial_id: related.id,
      kind,
      inferred,
      note_en: note?.en ?? null,
      note_vi: note?.vi ?? null,
    });
  }
}
