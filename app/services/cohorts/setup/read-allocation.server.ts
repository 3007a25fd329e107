import { countByArm, findAllocationScheme, listAllocations } from "@db/queries/allocations";
import { listArms } from "@db/queries/arms";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getTrialMasking } from "@db/queries/masking";
import { maySeeArms } from "~/domain/access/masking";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { allocationFactor } from "~/domain/cohorts/allocation/allocation-plan";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { replayedCount } from "~/services/cohorts/open-scheme.server";
import { deskHead } from "~/services/desk/trial-head";

/**
 * Arms and allocation of a trial: the method and its factors, how many were allocated and how many of them the replay
 * confirms. How many each arm holds is for those who may see arms; block sizes, lists and the next arm are for nobody.
 */
export async function readAllocation({ actor, trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const scheme = await findAllocationScheme(trx, trial.id);
  const whole = reachesTrial(scope, trial);
  const made = scheme && whole ? await listAllocations(trx, scheme.id) : [];
  const counts = maySeeArms(actor, await getTrialMasking(trx, trial)) ? await countByArm(trx, trial.id) : null;
  return {
    head: deskHead(trial),
    arms: (await listArms(trx, trial.id)).map((arm) => ({
      ...arm,
      allocated: counts && (counts.find(({ code }) => code === arm.code)?.count ?? 0),
    })),
    scheme: scheme
      ? { version: scheme.version, method: scheme.method, factors: allocationFactor.array().parse(scheme.factors) }
      : null,
    made: whole ? made.length : null,
    replayed: scheme && whole ? replayedCount(scheme, made) : null,
    writes: trial.standing === "registered" && reachesTrial(scopeOf(actor, "setup:write"), trial),
  };
}
