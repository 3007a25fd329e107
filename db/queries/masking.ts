import { type Insertable, type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { TrialMasking } from "~/domain/access/masking";
import type { TrialRow } from "./trials";

/**
 * What the record's public versions say of a member of the design: the last of them that withholds something, else the public
 * version. A trial that was once masked or randomised is so until an unblinding is recorded, whatever an update says since;
 * a version that waits for review says nothing yet.
 */
function withheldBy(member: "masking" | "allocation", withholds: RawBuilder<unknown>) {
  const said = sql<string | null>`version.record #>> ${sql.lit(`{design,${member}}`)}`;
  return sql<string | null>`(select ${said} from trial_versions version
    where version.trial_id = trials.id and version.kind <> 'submission' and version.number <= trials.public_version
    order by coalesce(${said} ${withholds}, false) desc, version.number desc limit 1)`;
}

/** What decides who may see allocation in a trial: the design that its public record states, and the recorded unblinding. */
export async function getTrialMasking(
  db: Kysely<Database>,
  trial: Pick<TrialRow, "id" | "sponsor_organisation_id">,
): Promise<TrialMasking> {
  const row = await db
    .selectFrom("trials")
    .leftJoin("trial_unblindings", "trial_unblindings.trial_id", "trials.id")
    .select([
      withheldBy("masking", sql`<> 'open'`).as("masking"),
      withheldBy("allocation", sql`= 'randomised'`).as("allocation"),
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
