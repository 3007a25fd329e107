import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";

/** Alerts of the trials in scope that the account has not acknowledged yet, newest first; with `id` that one alone. */
export async function listOpenAlerts(
  db: Kysely<Database>,
  scope: Scope,
  accountId: string,
  filter: { id?: number; limit: number },
) {
  let query = db
    .selectFrom("alerts")
    .innerJoin("trials", "trials.id", "alerts.trial_id")
    .innerJoin("sites", "sites.id", "alerts.site_id")
    .leftJoin("participants", "participants.id", "alerts.participant_id")
    .leftJoin("alert_receipts", (join) =>
      join.onRef("alert_receipts.alert_id", "=", "alerts.id").on("alert_receipts.account_id", "=", accountId),
    )
    .select(["alerts.id", "alerts.kind", "alerts.code", "alerts.class", "alerts.happened_on", "alerts.raised_at"])
    .select(["alerts.trial_id", "alerts.event_number", "trials.public_id", "trials.title_en", "trials.title_vi"])
    .select(["sites.code as site_code", "participants.code as participant_code"])
    .where("alert_receipts.alert_id", "is", null)
    .where((where) =>
      where.or([
        where.lit(scope.everything),
        where("alerts.trial_id", "in", [...scope.trialIds, -1]),
        where("trials.sponsor_organisation_id", "in", [...scope.organisationIds, -1]),
        where("alerts.site_id", "in", [...scope.siteIds, -1]),
      ]),
    )
    .orderBy("alerts.id", "desc")
    .limit(filter.limit);
  if (filter.id !== undefined) query = query.where("alerts.id", "=", filter.id);
  return query.execute();
}

/** Notes that an account acknowledged alerts; those acknowledged before stay as they were. */
export async function insertAlertReceipts(
  db: Kysely<Database>,
  receipts: readonly Insertable<Database["alert_receipts"]>[],
): Promise<void> {
  if (receipts.length === 0) return;
  await db
    .insertInto("alert_receipts")
    .values(receipts)
    .onConflict((conflict) => conflict.constraint("alert_receipts_pk").doNothing())
    .execute();
}
