import { findAllocation, insertAllocation, listAllocations, lockAllocationScheme } from "@db/queries/allocations";
import { listArms } from "@db/queries/arms";
import { listSites } from "@db/queries/cohorts";
import { lockParticipant, updateParticipant } from "@db/queries/participants";
import type { Scope } from "~/domain/access/scope";
import { type AllocationPlan, siteFactor } from "~/domain/cohorts/allocation/allocation-plan";
import { drawAllocation } from "~/domain/cohorts/allocation/draw-allocation";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { openScheme } from "./open-scheme.server";
import { recordEvent } from "./record-event.server";

/** Who is to be allocated, and the participant's level of each factor that is asked for. */
export interface AllocationEntry {
  trialId: number;
  code: string;
  happenedOn: string;
  levels: Readonly<Record<string, string | undefined>>;
  eligible?: boolean;
  deviationReason?: string | null;
}

/** The participant's level of every factor: the site's own code, or what was chosen from the factor's levels. */
function strataOf(plan: AllocationPlan, siteCode: string, levels: AllocationEntry["levels"]): Record<string, string> {
  const faults: { path: string; message: string }[] = [];
  const strata = plan.factors.map(({ code, levels: known }) => {
    if (code === siteFactor) return [code, siteCode] as const;
    const level = levels[code] ?? "";
    if (!known.includes(level))
      faults.push({ path: `levels.${code}`, message: level === "" ? "required" : "notAChoice" });
    return [code, level] as const;
  });
  if (faults.length > 0) throw new InvalidInput(faults);
  return Object.fromEntries(strata);
}

/**
 * Allocates a participant in scope to the next arm of the trial's scheme and enters it as an event. The scheme's row is held
 * while it is drawn, so that no two get the same place. The event names the place in the order, not the arm: who may not see
 * arms learns nothing from it.
 * @throws NotFound outside the scope; RuleViolation without a scheme, for somebody allocated before, at the end of a list, and
 * as `recordEvent` does; InvalidInput for a missing level.
 */
export async function allocateParticipant(act: Act, scope: Scope, entry: AllocationEntry): Promise<{ number: number }> {
  const participant = await lockParticipant(act.trx, scope, entry.trialId, entry.code);
  const scheme = await lockAllocationScheme(act.trx, entry.trialId);
  if (!scheme) throw new RuleViolation("no_allocation_scheme");
  if (await findAllocation(act.trx, participant.id)) throw new RuleViolation("event_already_recorded");
  const { plan, seed } = openScheme(scheme);
  const sites = await listSites(act.trx, entry.trialId);
  const site = sites.find(({ id }) => id === participant.site_id)?.code ?? "";
  const strata = strataOf(plan, site, entry.levels);
  const history = await listAllocations(act.trx, scheme.id);
  const drawn = drawAllocation(seed, plan, history, strata);
  const arm = (await listArms(act.trx, entry.trialId)).find(({ code }) => code === drawn);
  if (!arm) throw new Error(`Arm ${drawn} of the allocation scheme is not an arm of the trial`);
  const number = (history.at(-1)?.number ?? 0) + 1;
  await insertAllocation(act.trx, {
    trial_id: participant.trial_id,
    site_id: participant.site_id,
    participant_id: participant.id,
    scheme_id: scheme.id,
    number,
    strata: JSON.stringify(strata),
    arm_id: arm.id,
    allocated_by: accountIdOf(act) ?? scheme.set_by,
    allocated_at: act.now,
  });
  await updateParticipant(act.trx, participant.id, { arm_id: arm.id });
  return recordEvent(act, scope, {
    trialId: entry.trialId,
    code: entry.code,
    kind: "allocated",
    happenedOn: entry.happenedOn,
    details: { allocation: String(number) },
    eligible: entry.eligible,
    deviationReason: entry.deviationReason,
  });
}
