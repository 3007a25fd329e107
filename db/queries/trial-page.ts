import type { Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import { publicStandings } from "./trials";

/** Figures that sources claim of a trial, as quoted. */
export async function listClaims(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("claims")
    .innerJoin("sources", "sources.id", "claims.source_id")
    .select([
      "claims.id",
      "claims.figure",
      "claims.quote_en",
      "claims.quote_vi",
      "claims.speaker_en",
      "claims.speaker_vi",
    ])
    .select(["claims.occasion_en", "claims.occasion_vi", "claims.missing"])
    .select(["sources.citation_en", "sources.citation_vi", "sources.url", "sources.dated"])
    .where("claims.trial_id", "=", trialId)
    .orderBy("claims.id")
    .execute();
}

/** Counts that sources report of a trial, with the words and who said them. */
export async function listReportedCounts(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("reported_counts")
    .innerJoin("sources", "sources.id", "reported_counts.source_id")
    .innerJoin("cohorts", "cohorts.id", "reported_counts.cohort_id")
    .select(["reported_counts.id", "reported_counts.measure", "reported_counts.count", "reported_counts.as_of"])
    .select(["reported_counts.quote_en", "reported_counts.quote_vi"])
    .select(["reported_counts.speaker_en", "reported_counts.speaker_vi", "cohorts.code as cohort_code"])
    .select(["sources.citation_en", "sources.citation_vi", "sources.url", "sources.dated"])
    .where("reported_counts.trial_id", "=", trialId)
    .orderBy("reported_counts.id")
    .execute();
}

/** Public trials that this one is related to, in either direction; `forward` when this one names the other. */
export async function listRelations(db: Kysely<Database>, trialId: number) {
  const related = (own: "trial_id" | "related_trial_id", other: "trial_id" | "related_trial_id", forward: boolean) =>
    db
      .selectFrom("trial_relations")
      .innerJoin("trials", "trials.id", `trial_relations.${other}`)
      .select(["trials.public_id", "trials.title_en", "trials.title_vi", "trials.standing"])
      .select([
        "trial_relations.kind",
        "trial_relations.note_en",
        "trial_relations.note_vi",
        "trial_relations.inferred",
      ])
      .select((row) => row.lit(forward).as("forward"))
      .where(`trial_relations.${own}`, "=", trialId)
      .where("trials.standing", "in", publicStandings);
  return related("trial_id", "related_trial_id", true)
    .unionAll(related("related_trial_id", "trial_id", false))
    .execute();
}

/** A trial's proposals to enlarge a cohort, each with its latest transcribed decision, if any. */
export async function listProposals(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("cohort_proposals")
    .innerJoin("cohorts", "cohorts.id", "cohort_proposals.cohort_id")
    .leftJoin("sources", "sources.id", "cohort_proposals.source_id")
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom("proposal_decisions")
          .select(["decision", "number", "symbol", "decided_on", "signatory", "conditions"])
          .select(["council", "council_opinion", "council_opinion_on", "scan_name", "recorded_at"])
          .whereRef("proposal_decisions.proposal_id", "=", "cohort_proposals.id")
          .orderBy("proposal_decisions.id", "desc")
          .limit(1)
          .as("latest"),
      (join) => join.onTrue(),
    )
    .select(["cohort_proposals.id", "cohort_proposals.additional", "cohort_proposals.proposed_on"])
    .select(["cohort_proposals.rationale_en", "cohort_proposals.rationale_vi"])
    .select(["cohort_proposals.proposer_en", "cohort_proposals.proposer_vi"])
    .select(["cohorts.code as cohort_code", "cohorts.name_en", "cohorts.name_vi", "cohorts.status"])
    .select(["sources.citation_en", "sources.citation_vi", "sources.url"])
    .select(["latest.decision", "latest.number", "latest.symbol", "latest.decided_on", "latest.signatory"])
    .select(["latest.conditions", "latest.council", "latest.council_opinion", "latest.council_opinion_on"])
    .select(["latest.scan_name", "latest.recorded_at"])
    .where("cohort_proposals.trial_id", "=", trialId)
    .orderBy("cohort_proposals.id")
    .execute();
}
