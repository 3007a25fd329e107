import { createHash } from "node:crypto";
import { insertConfirmation } from "@db/queries/desk-trials";
import { findLatestSnapshot, insertSnapshot, listReleasedCohorts } from "@db/queries/progress";
import { insertSnapshotDisclosure } from "@db/queries/snapshot-disclosures";
import { lockTrial, type TrialRow, updateTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { composeProgress, disclosureOf } from "~/domain/dashboards/compose-progress";
import { nextFlow } from "~/domain/dashboards/flow-differences";
import { sameFigures } from "~/domain/dashboards/portfolio/snapshot-cadence";
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
  /** Cut nothing where the figures are those of the snapshot before. */
  onlyIfChanged?: boolean;
}

/** A snapshot that was cut: its number and SHA-256 (hexadecimal). */
export interface CutSnapshot {
  number: number;
  sha256: string;
}

/** What the public would read now; the flow stays as published before while its change would tell of a person. */
async function composeSnapshot(act: Act, trial: TrialRow, threshold: number) {
  const facts = await readProgressFacts(act.trx, trial, civilDay(act.now));
  const released = await listReleasedCohorts(act.trx, trial.id);
  const audience = { kind: "public" as const, released, threshold };
  const before = (await findLatestSnapshot(act.trx, trial.id))?.content ?? null;
  const flow = before?.tracked?.flow;
  const progress = composeProgress(facts, audience);
  const next = progress.tracked && flow ? nextFlow(flow, progress.tracked.flow, threshold) : undefined;
  if (progress.tracked && flow && next !== undefined) progress.tracked.flow = next ?? flow;
  return { progress, before, left: next === null ? null : disclosureOf(facts, audience) };
}

/**
 * Cuts a dated snapshot of a trial's progress after disclosure control: what the public reads from now on. Outcomes are in
 * it only when their release was signed. Null where nothing was cut because nothing has changed.
 */
export async function cutSnapshot(act: Act, cut: SnapshotCut): Promise<CutSnapshot | null> {
  const trial = await lockTrial(act.trx, cut.trialId);
  const threshold = cut.threshold ?? 5;
  const { progress, before, left } = await composeSnapshot(act, trial, threshold);
  if (cut.onlyIfChanged && before && sameFigures(before, progress)) return null;
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
  await insertSnapshotDisclosure(act.trx, { trialId: cut.trialId, number, threshold, cells: left });
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
