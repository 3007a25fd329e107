import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";

/** The reports owed by a trial with their sendings, the earliest due first. */
export async function listPeriodicReports(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("periodic_reports as report")
    .leftJoin("periodic_report_sendings as sending", "sending.report_id", "report.id")
    .select(["report.id", "report.subject", "report.recipient", "report.basis", "report.source", "report.due_on"])
    .select(["sending.sent_on", "sending.receipt"])
    .where("report.trial_id", "=", trialId)
    .orderBy("report.due_on")
    .orderBy("report.id")
    .limit(500)
    .execute();
}

/** Reports of registered trials that are owed up to a day and not sent, the earliest due first; synthetic trials left out. */
export async function listOwedReports(db: Kysely<Database>, until: string, limit: number) {
  return db
    .selectFrom("periodic_reports as report")
    .innerJoin("trials", "trials.id", "report.trial_id")
    .select(["report.id", "report.subject", "report.recipient", "report.basis", "report.source", "report.due_on"])
    .select(["trials.public_id", "trials.title_en", "trials.title_vi"])
    .where("report.due_on", "<=", until)
    .where("trials.standing", "=", "registered")
    .where("trials.synthetic", "=", false)
    .where("trials.mistaken_at", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("periodic_report_sendings")
            .select("report_id")
            .whereRef("periodic_report_sendings.report_id", "=", "report.id"),
        ),
      ),
    )
    .orderBy("report.due_on")
    .orderBy("report.id")
    .limit(limit)
    .execute();
}

export async function insertPeriodicReport(
  db: Kysely<Database>,
  report: Insertable<Database["periodic_reports"]>,
): Promise<number> {
  const { id } = await db.insertInto("periodic_reports").values(report).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Keeps a sending; false where the report has one already, which stays. */
export async function insertReportSending(
  db: Kysely<Database>,
  sending: Insertable<Database["periodic_report_sendings"]>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("periodic_report_sendings")
    .values(sending)
    .onConflict((conflict) => conflict.constraint("periodic_report_sendings_pk").doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
