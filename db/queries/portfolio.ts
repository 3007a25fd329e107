import { type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";

/** Registered trials, newest first, with live enrolment, sites, their last report and serious events, from projections. */
export async function listPortfolio(db: Kysely<Database>, limit: number) {
  return db
    .selectFrom("trials")
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
            where later.participant_id = adverse_events.participant_id and later.corrects = adverse_events.number)`,
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
    .where("trials.standing", "=", "registered")
    .orderBy("trials.id", "desc")
    .limit(limit)
    .execute();
}
