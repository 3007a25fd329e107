import { type Insertable, type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { TrialMasking } from "~/domain/access/masking";
import type { TrialRow } from "./trials";

/** What decides who may see allocation in a trial: its record's design in the version that stands, and the recorded unblinding. */
export async function getTrialMasking(
  db: Kysely<Database>,
  trial: Pick<TrialRow, "id" | "version" | "sponsor_organisation_id">,
): Promise<TrialMasking> {
  const row = await db
    .selectFrom("trials")
    .leftJoin("trial_versions", (join) =>
      join.onRef("trial_versions.trial_id", "=", "trials.id").onRef("trial_versions.number", "=", "trials.version"),
    )
    .leftJoin("trial_unblindings", "trial_unblindings.trial_id", "trials.id")
    .select([
      sql<string | null>`trial_versions.record #>> '{design,masking}'`.as("masking"),
      sql<string | null>`trial_versions.record #>> '{design,allocation}'`.as("allocation"),
      "trial_unblindings.unblinded_on",
    ])
    .where("trials.id", "=", trial.id)
    .executeTakeFirstOrThrow();
  return {
    id: trial.id,
    sponsor_organisation_id: trial.sponsor_organisation_id,
    masking: row.masking,
    allocation: row.allocation,
    unblindedOn: row.unblinded_on,
  };
}

/** The recorded unblinding of a trial with its reason; undefined while it is masked, or never was. */
export async function findUnblinding(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("trial_unblindings")
    .select(["unblinded_on", "reason", "recorded_at"])
    .where("trial_id", "=", trialId)
    .executeTakeFirst();
}

export async function insertUnblinding(
  db: Kysely<Database>,
  unblinding: Insertable<Database["trial_unblindings"]>,
): Promise<void> {
  await db.insertInto("trial_unblindings").values(unblinding).execute();
}

/** Emergency unmaskings of a trial as the notices tell of them, newest first; the code only to those who read participants. */
export async function listUnmaskings(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("alerts")
    .leftJoin("participants", "participants.id", "alerts.participant_id")
    .select(["alerts.id", "alerts.happened_on", "alerts.raised_at", "participants.code"])
    .where("alerts.trial_id", "=", trialId)
    .where("alerts.kind", "=", "unmasked")
    .orderBy("alerts.id", "desc")
    .limit(100)
    .execute();
}

/** Looks at accumulating outcomes and at safety by arm, from the trial's audit chain, newest first; policed like the audit. */
export async function listLooks(db: Kysely<Database>, chain: string) {
  return db
    .selectFrom("audit_events")
    .leftJoin("audit_payloads", (join) =>
      join
        .onRef("audit_payloads.chain", "=", "audit_events.chain")
        .onRef("audit_payloads.seq", "=", "audit_events.seq"),
    )
    .select([
      "audit_events.seq",
      "audit_events.at",
      "audit_events.actor",
      "audit_events.verb",
      "audit_payloads.payload",
    ])
    .where("audit_events.chain", "=", chain)
    .where("audit_events.verb", "in", ["outcomes.looked-at", "safety.looked-at-by-arm"])
    .orderBy("audit_events.seq", "desc")
    .limit(100)
    .execute();
}
