import { createHash } from "node:crypto";
import { insertConfirmation } from "@db/queries/desk-trials";
import { findLatestSnapshot, insertSnapshot, listReleasedCohorts } from "@db/queries/progress";
import { lockTrial, updateTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { composeProgress } from "~/domain/dashboards/compose-progress";
import { mayFollow } from "~/domain/dashboards/flow-differences";
import { canonicalJson, type JsonValue } from "~/lib/canonical-json";
import { civilDay } from "~/lib/civil-day";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { refreshTrialSearch } from "~/services/trials/refresh-search.server";
import { readProgressFacts } from "./read-progress.server";

/** Of which trial and why a snapshot is cut; `confirmed` when somebody published it with their password. */
export interface SnapshotCut {
  trialId: number;
  reason: string;
  threshold?: number;
  confirmed?: boolean;
}

/**
 * Cuts a dated snapshot of a trial's progress after disclosure control: what the public reads from now on. Outcomes are in
 * it only when their release was signed; the flow stays as published before while its change would tell of a person. Returns the snapshot's number and SHA-256 (hexadecimal).
 */
export async function cutSnapshot(act: Act, cut: SnapshotCut): Promise<{ number: number; sha256: string }> {
  const trial = await lockTrial(act.trx, cut.trialId);
  const facts = await readProgressFacts(act.trx, trial, civilDay(act.now));
  const audience = {
    kind: "public" as const,
    released: await listReleasedCohorts(act.trx, cut.trialId),
    threshold: cut.threshold ?? 5,
  };
  const before = (await findLatestSnapshot(act.trx, cut.trialId))?.content.tracked?.flow;
  const progress = composeProgress(facts, audience);
  if (progress.tracked && before && !mayFollow(before, progress.tracked.flow, audience.threshold)) {
    progress.tracked.flow = before;
  }
  const canonical = canonicalJson(progress as unknown as JsonValue);
  const sha256 = createHash("sha256").update(canonical).digest();
  const number = (trial.snapshot ?? 0) + 1;
  const accountId = accountIdOf(act);
  if (cut.confirmed && accountId !== null) {
    const subject = `${trial.public_id} snapshot ${number}`;
    await insertConfirmation(act.trx, { accountId, meaning: "publish_snapshot", subject, sha256, now: act.now });
  }
  await insertSnapshot(act.trx, {
    trial_id: cut.trialId,
    number,
    data_date: progress.dataDate,
    cut_at: act.now,
    cut_by: accountId,
    reason: cut.reason,
    content: canonical,
    canonical,
    sha256,
  });
  await updateTrial(act.trx, cut.trialId, { snapshot: number });
  await refreshTrialSearch(act, cut.trialId);
  await recordAudit(act, {
    chain: trialChain(cut.trialId),
    verb: "snapshot.published",
    entity: "snapshot",
    id: String(number),
    changes: [{ field: "sha256", from: null, to: sha256.toString("hex") }],
    reason: cut.reason,
  });
  return { number, sha256: sha256.toString("hex") };
}
