import { z } from "zod";
import { getTrialInScope } from "@db/queries/desk-trials";
import { findSafetyPlan, insertSafetyPlan } from "@db/queries/safety";
import { lockTrial } from "@db/queries/trials";
import { reachesTrial } from "~/domain/access/scope";
import { changesBetween, trialChain } from "~/domain/audit/audit-entry";
import { gradings } from "~/domain/safety/adverse-event";
import { civilDay } from "~/lib/civil-day";
import { Forbidden, InvalidInput } from "~/lib/errors";
import { numberFromText } from "~/lib/number-text";
import { parseForm } from "~/lib/parse-form";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";

const decimal = z
  .string()
  .optional()
  .transform((text) => numberFromText(text))
  .pipe(z.number({ error: "notANumber" }).optional());
const share = decimal.refine((value) => value === undefined || (value > 0 && value < 1), { error: "openShare" });
const weight = decimal.refine((value) => value === undefined || (value > 0 && value <= 1000), { error: "aboveZero" });

/** The form of the protocol's safety plan. */
export const safetyPlanForm = z.object({
  intent: z.literal("plan"),
  grading: z.enum(gradings),
  doseLimitingDefinition: z.string().max(2000).optional(),
  theta: share,
  priorA: weight,
  priorB: weight,
  cutoff: share,
  reason: z.string().max(500),
});

/** A stopping rule is stated whole or not at all. */
function refuseHalfRule(typed: z.output<typeof safetyPlanForm>): void {
  const parts = ["theta", "priorA", "priorB", "cutoff"] as const;
  const absent = parts.filter((part) => typed[part] === undefined);
  if (absent.length === 0 || absent.length === parts.length) return;
  throw new InvalidInput(absent.map((path) => ({ path, message: "required" })));
}

/**
 * Sets what the protocol says of safety, as a further version: the CTCAE in use, what a dose-limiting toxicity is, and the stopping
 * rule (acceptable rate theta, Beta prior, cut-off). Entries already graded keep their grading.
 * @throws Forbidden beside a grant for the whole trial; InvalidInput for a rule that is half stated.
 */
export async function setSafetyPlanFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  if (!reachesTrial(work.scope, trial)) throw new Forbidden("safety:configure");
  const typed = parseForm(safetyPlanForm, work.form);
  refuseHalfRule(typed);
  await lockTrial(work.trx, trial.id);
  const before = await findSafetyPlan(work.trx, trial.id);
  const values = {
    grading: typed.grading,
    dose_limiting_definition: typed.doseLimitingDefinition ?? null,
    theta: typed.theta ?? null,
    prior_a: typed.priorA ?? null,
    prior_b: typed.priorB ?? null,
    cutoff: typed.cutoff ?? null,
  };
  const version = (before?.version ?? 0) + 1;
  await insertSafetyPlan(work.trx, {
    trial_id: trial.id,
    version,
    ...values,
    reason: typed.reason,
    set_by: accountIdOf(work),
    set_on: civilDay(work.now),
  });
  const held = before && {
    grading: before.grading,
    dose_limiting_definition: before.dose_limiting_definition,
    theta: before.theta,
    prior_a: before.prior_a,
    prior_b: before.prior_b,
    cutoff: before.cutoff,
  };
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "safety.plan-set",
    entity: "trial",
    id: trial.public_id,
    changes: [{ field: "version", from: before?.version ?? null, to: version }, ...changesBetween(held ?? {}, values)],
    reason: typed.reason,
  });
}
