import { z } from "zod";
import { getTrialInScope } from "@db/queries/desk-trials";
import { findSnapshotCadence, insertSnapshotCadence } from "@db/queries/snapshot-cadences";
import { listSnapshotDisclosures } from "@db/queries/snapshot-disclosures";
import { may } from "~/domain/access/permissions";
import { trialChain } from "~/domain/audit/audit-entry";
import { snapshotCadences, usualCadence } from "~/domain/dashboards/portfolio/snapshot-cadence";
import { RuleViolation } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { deskHead } from "~/services/desk/trial-head";

type Listed = Awaited<ReturnType<typeof listSnapshotDisclosures>>;

/** The ranges that hold for a snapshot: its own, or those of the last snapshot before whose flow it shows again. */
function rangesOf(snapshots: Listed, at: number) {
  const own = snapshots[at];
  if (!own || own.threshold === null) return { cells: null, flowOf: null };
  const source = snapshots.slice(at).find(({ cells }) => cells !== null);
  return { cells: source?.cells ?? null, flowOf: source?.number ?? null };
}

/** Every withheld box of a trial's published snapshots with what an informed outsider is left with, and its cadence. */
export async function readDisclosurePage({ trx, scope, params, actor }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const snapshots = await listSnapshotDisclosures(trx, trial.id);
  const own = await findSnapshotCadence(trx, trial.id);
  return {
    head: deskHead(trial),
    snapshots: snapshots.map((snapshot, at) => {
      const { cells, flowOf } = rangesOf(snapshots, at);
      return {
        number: snapshot.number,
        dataDate: snapshot.data_date,
        cutAt: snapshot.cut_at,
        reason: snapshot.reason,
        threshold: snapshot.threshold,
        flowOf: flowOf === snapshot.number ? null : flowOf,
        withheld: (snapshot.content.tracked?.flow.boxes ?? [])
          .filter(({ count }) => count === "withheld")
          .map(({ id }) => ({ id, left: cells?.find((cell) => cell.id === id) ?? null })),
      };
    }),
    cadence: own?.cadence ?? null,
    usual: usualCadence,
    mayPublish: trial.standing === "registered" && may(actor, "snapshot:publish"),
  };
}

const asked = z.object({ cadence: z.enum(snapshotCadences), reason: z.string().trim().min(1).max(500) });

/**
 * Sets how often a registered trial's snapshot is cut.
 * @throws RuleViolation for a trial that is not registered: what was published of it stays as published
 */
export async function setCadence(work: DeskActionWork): Promise<void> {
  const { cadence, reason } = parseForm(asked, work.form);
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  if (trial.standing !== "registered") throw new RuleViolation("update_needs_registration");
  const before = await findSnapshotCadence(work.trx, trial.id);
  await insertSnapshotCadence(work.trx, {
    trial_id: trial.id,
    cadence,
    set_by: accountIdOf(work),
    set_at: work.now,
    reason,
  });
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "snapshot.cadence_set",
    entity: "trial",
    id: trial.public_id,
    changes: [{ field: "cadence", from: before?.cadence ?? usualCadence, to: cadence }],
    reason,
  });
}
