import {
  findOpenUpdate,
  insertTrialUpdate,
  replaceDraftSections,
  updateTrialUpdate,
  updateUpdateBase,
} from "@db/queries/trial-updates";
import { getTrialVersion } from "@db/queries/trial-versions";
import { lockTrial, type TrialRow } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { rebaseRecord } from "~/domain/trials/life-cycle/rebase-record";
import { trialRecord } from "~/domain/trials/trial-record";
import { RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { readDraft } from "./read-draft.server";

async function lockRegistered(act: Act, trialId: number): Promise<TrialRow> {
  const trial = await lockTrial(act.trx, trialId);
  if (trial.standing !== "registered" || trial.mistaken_at !== null)
    throw new RuleViolation("update_needs_registration");
  return trial;
}

function audited(act: Act, trial: TrialRow, verb: string, version: number): Promise<number> {
  const changes = [{ field: "baseVersion", from: null, to: version }];
  return recordAudit(act, { chain: trialChain(trial.id), verb, entity: "trial", id: trial.public_id, changes });
}

/**
 * Opens an update of a registered record: its public version is copied into the draft, which is edited section by section while
 * the public record stays as it is.
 * @throws RuleViolation when the trial is not registered, is marked as mistaken, or has an update under way.
 */
export async function openUpdate(act: Act, trialId: number): Promise<void> {
  const trial = await lockRegistered(act, trialId);
  if (await findOpenUpdate(act.trx, trialId)) throw new RuleViolation("update_under_way");
  const version = await getTrialVersion(act.trx, trialId, trial.public_version ?? 0);
  const accountId = accountIdOf(act) ?? "";
  await insertTrialUpdate(act.trx, { trialId, baseVersion: version.number, accountId, now: act.now });
  await replaceDraftSections(act.trx, { trialId, record: trialRecord.parse(version.record), accountId, now: act.now });
  await audited(act, trial, "update.opened", version.number);
}

/**
 * Gives up the update under way; the public record was never touched.
 * @throws RuleViolation when none is open, or it is in review.
 */
export async function discardUpdate(act: Act, trialId: number): Promise<void> {
  const trial = await lockRegistered(act, trialId);
  const update = await findOpenUpdate(act.trx, trialId);
  if (update?.standing !== "open") throw new RuleViolation("no_open_update");
  await updateTrialUpdate(act.trx, trialId, "discarded", act.now);
  await audited(act, trial, "update.discarded", update.base_version);
}

/**
 * Puts the update under way onto the version that has become public since it was opened. Where both changed a field, the
 * update's value stays.
 * @throws RuleViolation when none is open.
 */
export async function rebaseUpdate(act: Act, trialId: number): Promise<void> {
  const trial = await lockRegistered(act, trialId);
  const update = await findOpenUpdate(act.trx, trialId);
  if (update?.standing !== "open") throw new RuleViolation("no_open_update");
  const [base, standing] = await Promise.all(
    [update.base_version, trial.public_version ?? 0].map((number) => getTrialVersion(act.trx, trialId, number)),
  );
  const { record: draft } = await readDraft(act.trx, trialId);
  const read = (version: typeof base) => trialRecord.parse(version?.record);
  const { record } = rebaseRecord(read(base), read(standing), draft);
  const accountId = accountIdOf(act) ?? "";
  await replaceDraftSections(act.trx, { trialId, record, accountId, now: act.now });
  await updateUpdateBase(act.trx, trialId, trial.public_version ?? 0);
  await audited(act, trial, "update.rebased", trial.public_version ?? 0);
}
