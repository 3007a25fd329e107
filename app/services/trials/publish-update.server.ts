import { createHash } from "node:crypto";
import { insertConfirmation, insertSubmission } from "@db/queries/desk-trials";
import { findOpenUpdate, updateTrialUpdate } from "@db/queries/trial-updates";
import { getTrialVersion } from "@db/queries/trial-versions";
import { lockTrial, type TrialRow } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { judgeUpdate } from "~/domain/trials/life-cycle/judge-update";
import { missingFrom } from "~/domain/trials/registration-completeness";
import { type TrialRecord, trialRecord } from "~/domain/trials/trial-record";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { admitRecord } from "./admit-record.server";
import { cutVersion } from "./cut-version.server";
import { readDraft } from "./read-draft.server";
import { refreshTrialSearch } from "./refresh-search.server";

/** Required items that the update lacks and the standing record does not: an update never makes a record poorer. */
export function newlyMissing(before: TrialRecord, after: TrialRecord, today: string) {
  const errors = (record: TrialRecord) => missingFrom(record, today).filter(({ severity }) => severity === "error");
  const known = new Set(errors(before).map(({ id }) => id));
  return errors(after).filter(({ id }) => !known.has(id));
}

/** The update under way and the record that it would replace, judged. */
async function readUpdate(act: Act, trial: TrialRow) {
  const update = await findOpenUpdate(act.trx, trial.id);
  if (update?.standing !== "open") throw new RuleViolation("no_open_update");
  if (update.base_version !== trial.public_version) throw new RuleViolation("update_base_moved");
  const before = trialRecord.parse((await getTrialVersion(act.trx, trial.id, update.base_version)).record);
  const draft = (await readDraft(act.trx, trial.id)).record;
  const judgement = judgeUpdate(before, { ...draft, account: before.account }, civilDay(act.now));
  const [fault] = judgement.faults;
  if (fault) throw new RuleViolation(fault);
  const missing = newlyMissing(before, draft, civilDay(act.now));
  if (missing.length > 0) throw new RuleViolation("registration_incomplete", { count: missing.length });
  const verified = { ...draft.oversight, verifiedOn: civilDay(act.now) };
  return { judgement, record: { ...draft, account: before.account, oversight: verified } };
}

async function confirm(act: Act, trial: TrialRow, version: { number: number; canonical: string }, meaning: string) {
  const sha256 = createHash("sha256").update(version.canonical).digest();
  const accountId = accountIdOf(act) ?? "";
  const subject = `${trial.registration_number ?? trial.public_id} version ${version.number}`;
  const confirmationId = await insertConfirmation(act.trx, { accountId, meaning, subject, sha256, now: act.now });
  return { confirmationId, accountId };
}

/**
 * Signs the update under way with its reason. It is public at once as the next version, or waits for the regulator where it
 * changes the primary outcome, the planned size or the eligibility, or reopens an ended trial. Whoever signs it confirms the
 * whole record, so that it counts as verified today.
 * @returns whether it is public or waits.
 * @throws InvalidInput without a reason; RuleViolation when no update is open, nothing was changed, the version underneath has
 * moved, or a rule stands against it.
 */
export async function publishUpdate(act: Act, trialId: number, reason: string): Promise<"published" | "in_review"> {
  const why = reason.trim();
  if (why === "") throw new InvalidInput([{ path: "reason", message: "required" }]);
  const trial = await lockTrial(act.trx, trialId);
  const { judgement, record } = await readUpdate(act, trial);
  await admitRecord(act, trialId, record);
  const waits = judgement.reviewed.length > 0;
  const kind = waits ? ("submission" as const) : ("update" as const);
  const cut = {
    trialId,
    previous: trial.version,
    kind,
    staged: waits,
    record,
    reason: why,
    authorRole: "investigator",
  };
  const version = await cutVersion(act, cut);
  const signed = await confirm(act, trial, version, waits ? "submit_update" : "publish_update");
  if (waits) {
    const submission = {
      trialId,
      version: version.number,
      kind: "update" as const,
      reason: why,
      ...signed,
      now: act.now,
    };
    await insertSubmission(act.trx, submission);
  } else await refreshTrialSearch(act, trialId);
  await updateTrialUpdate(act.trx, trialId, waits ? "in_review" : "published", act.now);
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: waits ? "update.submitted" : "update.published",
    entity: "trial",
    id: trial.public_id,
    changes: judgement.differences.map(({ path, from, to }) => ({ field: path, from, to })),
    reason: why,
  });
  return waits ? "in_review" : "published";
}
