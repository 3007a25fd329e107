import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** Registered trials of which participants are counted and which have no forecast of a data date, in the order of their creation. */
export async function listTrialsToForecast(owner: Kysely<Database>, dataDate: string) {
  return owner
    .selectFrom("trials")
    .select(["id", "public_id", "planned_size"])
    .where("standing", "=", "registered")
    .where(({ exists, selectFrom }) =>
      exists(selectFrom("daily_counts").select("day").whereRef("daily_counts.trial_id", "=", "trials.id")),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("enrolment_forecasts")
            .select("trial_id")
            .whereRef("enrolment_forecasts.trial_id", "=", "trials.id")
            .where("data_date", "=", dataDate),
        ),
      ),
    )
    .orderBy("id")
    .execute();
}

/** Keeps a forecast; one of the same trial and data date that stands already is left as it is. */
export async function insertForecast(
  owner: Kysely<Database>,
  forecast: Insertable<Database["enrolment_forecasts"]>,
): Promise<void> {
  await owner
    .insertInto("enrolment_forecasts")
    .values(forecast)
    .onConflict((conflict) => conflict.constraint("enrolment_forecasts_pk").doNothing())
    .execute();
}

/** The latest stored forecast of a trial, with what it was computed from; absent before the first. */
export async function findLatestForecast(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("enrolment_forecasts")
    .selectAll()
    .where("trial_id", "=", trialId)
    .orderBy("data_date", "desc")
    .limit(1)
    .executeTakeFirst();
}
