import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import { NotFound } from "~/lib/errors";
import type { TrialRow } from "./trials";

/** The trials that a scope reaches: named ones, those of its sites, those that its organisations
 * sponsor; everything but others' drafts for whom the scope is everything. */
function reached(scope: Scope) {
  return (where: ExpressionBuilder<Database, "trials">) =>
    where.or([
      where.and([where.lit(scope.everything), where("trials.standing", "<>", "draft")]),
      where("trials.id", "in", [...scope.trialIds, -1]),
      where("trials.sponsor_organisation_id", "in", [...scope.organisationIds, -1]),
      where(
        "trials.id",
        "in",
        where
          .selectFrom("sites")
          .select("sites.trial_id")
          .where("sites.id", "in", [...scope.siteIds, -1]),
      ),
    ]);
}

/** A trial in scope by its permanent id. */
export async function getTrialInScope(db: Kysely<Database>, scope: Scope, publicId: string): Promise<TrialRow> {
  const trial = await db
    .selectFrom("trials")
    .selectAll()
    .where("public_id", "=", publicId)
    .where(reached(scope))
    .executeTakeFirst();
  if (!trial) throw new NotFound("trial");
  return trial;
}

/** The trials in scope, newest first; cited and catalogue records are not anybody's desk work. */
export async function listTrialsInScope(db: Kysely<Database>, scope: Scope, limit = 100) {
  return db
    .selectFrom("trials")
    .select(["id", "public_id", "standing", "synthetic", "registration_number", "title_en", "title_vi"])
    .select(["phase", "recruitment_status", "planned_size", "enrolled_count", "updated_at"])
    .select(sql<boolean>`trials.mistaken_at is not null`.as("mistaken"))
    .where("standing", "in", ["draft", "submitted", "in_review", "returned", "registered"])
    .where(reached(scope))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** Submissions that wait for a decision, the longest waiting first. */
export async function listOpenSubmissions(db: Kysely<Database>) {
  return db
    .selectFrom("submissions")
    .innerJoin("trials", "trials.id", "submissions.trial_id")
    .innerJoin("organisations", "organisations.id", "trials.sponsor_organisation_id")
    .select(["trials.public_id", "trials.title_en", "trials.title_vi", "submissions.submitted_at", "submissions.kind"])
    .select(["organisations.name_en as sponsor_en", "organisations.name_vi as sponsor_vi"])
    .where("submissions.outcome", "is", null)
    .orderBy("submissions.submitted_at")
    .limit(200)
    .execute();
}

/** The trial's submission that waits for a decision; absent when none does. */
export async function findOpenSubmission(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("submissions")
    .selectAll()
    .where("trial_id", "=", trialId)
    .where("outcome", "is", null)
    .executeTakeFirst();
}

/** The trial's latest decided submission: what the regulator said. */
export async function findLastDecision(db: Kysely<Database>, trialId: number) {
  return db
    .selectFrom("submissions")
    .select(["outcome", "outcome_reason", "decided_at"])
    .where("trial_id", "=", trialId)
    .where("outcome", "is not", null)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function insertConfirmation(
  db: Kysely<Database>,
  confirmation: { accountId: string; meaning: string; subject: string; sha256: Buffer; now: Date },
): Promise<number> {
  const { id } = await db
    .insertInto("confirmations")
    .values({
      account_id: confirmation.accountId,
      meaning: confirmation.meaning,
      subject: confirmation.subject,
      sha256: confirmation.sha256,
      confirmed_at: confirmation.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertSubmission(
  db: Kysely<Database>,
  submission: {
    trialId: number;
    version: number;
    accountId: string;
    confirmationId: number;
    now: Date;
    /** A first registration unless said; an update comes with its reason. */
    kind?: "registration" | "update";
    reason?: string;
  },
): Promise<void> {
  await db
    .insertInto("submissions")
    .values({
      trial_id: submission.trialId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from submissions where trial_id = ${submission.trialId})`,
      version: submission.version,
      submitted_by: submission.accountId,
      submitted_at: submission.now,
      confirmation_id: submission.confirmationId,
      kind: submission.kind ?? "registration",
      reason: submission.reason ?? null,
    })
    .execute();
}

export async function updateSubmission(
  db: Kysely<Database>,
  decision: {
    trialId: number;
    outcome: "registered" | "returned" | "accepted";
    reason: string | null;
    accountId: string;
    now: Date;
  },
): Promise<void> {
  await db
    .updateTable("submissions")
    .set({
      outcome: decision.outcome,
      outcome_reason: decision.reason,
      decided_by: decision.accountId,
      decided_at: decision.now,
    })
    .where("trial_id", "=", decision.trialId)
    .where("outcome", "is", null)
    .execute();
}

/** The next serial of registration numbers; a number given and rolled back leaves a gap. */
export async function getNextRegistrationSerial(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ serial: number }>`select nextval('registration_serials') as serial`.execute(db);
  return rows[0]?.serial ?? 0;
}

/** Names of organisations by their ids, for choosing on whose behalf a trial is started. */
export async function listOrganisationNames(db: Kysely<Database>, ids: readonly number[]) {
  return db
    .selectFrom("organisations")
    .select(["id", "name_en", "name_vi"])
    .where("id", "in", [...ids, -1])
    .orderBy("id")
    .execute();
}
