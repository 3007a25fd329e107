import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/** By what the live portfolio is narrowed; `province` is a code, or `none` where none is known. */
export interface LiveNarrowing {
  status?: string;
  phase?: string;
  condition?: string;
  technique?: string;
  sponsor?: string;
  province?: string;
}

/** Registered trials, newest first, with live enrolment, sites, their last report and serious events, from projections. */
export async function listPortfolio(db: Kysely<Database>, narrowing: LiveNarrowing, limit: number) {
  let query = db
    .selectFrom("trials")
    .innerJoin("trial_search", "trial_search.trial_id", "trials.id")
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom("sites")
          .select((row) => [
            row.cast<number>(row.fn.countAll(), "integer").as("sites"),
            row.fn.max("last_report_on").as("last_report_on"),
          ])
          .whereRef("sites.trial_id", "=", "trials.id")
          .as("reports"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom("adverse_events")
          .select((row) => row.cast<number>(row.fn.countAll(), "integer").as("serious"))
          .whereRef("adverse_events.trial_id", "=", "trials.id")
          .where("adverse_events.serious", "=", true)
          .where(
            sql<boolean>`not exists (select 1 from adverse_events later
            where later.trial_id = trials.id and later.participant_id = adverse_events.participant_id and later.corrects = adverse_events.number)`,
          )
          .as("safety"),
      (join) => join.onTrue(),
    )
    .select([
      "trials.public_id",
      "trials.title_en",
      "trials.title_vi",
      "trials.synthetic",
      "trials.registration_number",
    ])
    .select(["trials.phase", "trials.recruitment_status", "trials.planned_size", "trials.enrolled_count"])
    .select(["reports.sites", "reports.last_report_on", "safety.serious"])
    .select(sql<boolean>`trials.mistaken_at is not null`.as("mistaken"))
    .where("trials.standing", "=", "registered")
    .orderBy("trials.id", "desc")
    .limit(limit);
  const { status, phase, condition, technique, sponsor, province } = narrowing;
  if (status) query = query.where("trial_search.recruitment_status", "=", status);
  if (phase) query = query.where("trial_search.phase", "=", phase);
  if (sponsor) query = query.where("trial_search.sponsor_public_id", "=", sponsor);
  if (condition) query = query.where(sql<boolean>`trial_search.conditions_en @> array[${condition}]::text[]`);
  if (technique) query = query.where(sql<boolean>`trial_search.techniques @> array[${technique}]::text[]`);
  if (province === "none") query = query.where(sql<boolean>`cardinality(trial_search.provinces) = 0`);
  else if (province) query = query.where(sql<boolean>`trial_search.provinces @> array[${province}]::text[]`);
  return query.execute();
}

/** Decisions with conditions that stand on registered trials, the newest first; synthetic trials left out. */
export async function listDecisionConditions(db: Kysely<Database>, limit: number) {
  return db
    .selectFrom("proposal_decisions as decision")
    .innerJoin("cohort_proposals as proposal", "proposal.id", "decision.proposal_id")
    .innerJoin("trials", "trials.id", "proposal.trial_id")
    .select(["decision.id", "decision.number", "decision.symbol", "decision.decided_on", "decision.conditions"])
    .select(["decision.council", "trials.public_id", "trials.title_en", "trials.title_vi"])
    .where("decision.decision", "=", "approved_with_conditions")
    .where("trials.standing", "=", "registered")
    .where("trials.synthetic", "=", false)
    .orderBy("decision.decided_on", "desc")
    .orderBy("decision.id", "desc")
    .limit(limit)
    .execute();
}

/** Partnerships of which the end is stated and lies before a day, the earliest first. */
export async function listEndingPartnerships(db: Kysely<Database>, until: string, limit: number) {
  return db
    .selectFrom("partnerships")
    .select(["public_id", "title_en", "title_vi", "ends_on"])
    .where("ends_on", "is not", null)
    .where("ends_on", "<=", until)
    .orderBy("ends_on")
    .limit(limit)
    .execute();
}
