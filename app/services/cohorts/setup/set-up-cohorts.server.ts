import { z } from "zod";
import {
  insertCohort,
  listCohorts,
  listEnrolmentPlans,
  lockCohort,
  updateCohort,
  upsertEnrolmentPlan,
} from "@db/queries/cohorts";
import { getTrialInScope } from "@db/queries/desk-trials";
import { updatePublicState } from "@db/queries/public-state";
import type { TrialRow } from "@db/queries/trials";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { readEnrolmentPlan } from "~/domain/cohorts/enrolment-plan";
import { enrolmentDefinitions } from "~/domain/cohorts/enrolment-definition";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { numberFromText } from "~/lib/number-text";
import { parseForm } from "~/lib/parse-form";
import type { Act } from "~/services/act";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { auditSetup, trialToSetUp } from "./trial-set-up.server";

/** A trial's cohorts with their plans, and whether the actor may set them up. */
export async function readCohorts({ actor, trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const plans = await listEnrolmentPlans(trx, trial.id);
  return {
    head: deskHead(trial),
    registeredSize: trial.planned_size,
    cohorts: (await listCohorts(trx, trial.id)).map((cohort) => ({
      ...cohort,
      plan: plans.flatMap(({ cohort_id, day, planned }) => (cohort_id === cohort.id ? [{ day, planned }] : [])),
    })),
    writes: trial.standing === "registered" && reachesTrial(scopeOf(actor, "setup:write"), trial),
  };
}

const places = z
  .string({ error: "required" })
  .transform((text) => numberFromText(text))
  .pipe(z.number({ error: "notANumber" }).int({ error: "notANumber" }).min(1).max(100_000));
const id = z.coerce.number({ error: "required" }).int();
const definition = z.enum(enrolmentDefinitions);
const names = { nameVi: z.string().max(200), nameEn: z.string().max(200) };
const code = z
  .string()
  .trim()
  .regex(/^[A-Z0-9-]{1,12}$/, { error: "siteCode" });

const cohortAct = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), code, ...names, planned: places, definition }),
  z.object({ intent: z.literal("change"), cohort: id, planned: places, definition }),
  z.object({ intent: z.literal("plan"), cohort: id, plan: z.string().max(4000) }),
  z.object({ intent: z.literal("open"), cohort: id }),
  z.object({ intent: z.literal("close"), cohort: id }),
]);

type CohortAct = z.infer<typeof cohortAct>;
type Existing = Extract<CohortAct, { cohort: number }>;

/** The places of the initial cohorts together stay within the size that was registered; more needs a decision. */
async function refuseBeyondRegistered(act: Act, trial: TrialRow, planned: number, besides: number | null) {
  if (trial.planned_size === null) return;
  const others = (await listCohorts(act.trx, trial.id)).filter(
    ({ id: own, kind }) => own !== besides && kind === "initial",
  );
  const whole = others.reduce((sum, { planned_size }) => sum + (planned_size ?? 0), planned);
  if (whole > trial.planned_size) {
    throw new RuleViolation("cohorts_exceed_registered", { planned: whole, registered: trial.planned_size });
  }
}

async function add(act: Act, trial: TrialRow, typed: Extract<CohortAct, { intent: "add" }>): Promise<void> {
  const known = await listCohorts(act.trx, trial.id);
  if (known.some((cohort) => cohort.code === typed.code)) throw new RuleViolation("code_taken", { code: typed.code });
  await refuseBeyondRegistered(act, trial, typed.planned, null);
  await insertCohort(act.trx, {
    trial_id: trial.id,
    code: typed.code,
    kind: "initial",
    status: "approved",
    name_vi: typed.nameVi,
    name_en: typed.nameEn,
    planned_size: typed.planned,
    enrolment_definition: typed.definition,
  });
}

async function change(act: Act, trial: TrialRow, typed: Extract<Existing, { intent: "change" }>): Promise<void> {
  const cohort = await lockCohort(act.trx, trial.id, typed.cohort);
  if (cohort.kind === "expansion" && cohort.planned_size !== typed.planned)
    throw new RuleViolation("size_needs_decision");
  if (typed.planned < cohort.enrolled_count) {
    throw new InvalidInput([{ path: "planned", message: `atLeast?least=${cohort.enrolled_count}` }]);
  }
  if (cohort.enrolment_definition !== typed.definition && cohort.enrolled_count > 0) {
    throw new RuleViolation("definition_in_use");
  }
  if (cohort.kind === "initial") await refuseBeyondRegistered(act, trial, typed.planned, cohort.id);
  await updateCohort(act.trx, cohort.id, { planned_size: typed.planned, enrolment_definition: typed.definition });
}

async function openOrClose(act: Act, trial: TrialRow, typed: Extract<Existing, { intent: "open" | "close" }>) {
  const cohort = await lockCohort(act.trx, trial.id, typed.cohort);
  const from = typed.intent === "open" ? "approved" : "open";
  if (cohort.status !== from) throw new RuleViolation(`cohort_cannot_${typed.intent}`, { cohort: cohort.code });
  await updateCohort(act.trx, cohort.id, { status: typed.intent === "open" ? "open" : "closed" });
}

async function plan(act: Act, trial: TrialRow, typed: Extract<Existing, { intent: "plan" }>): Promise<void> {
  const cohort = await lockCohort(act.trx, trial.id, typed.cohort);
  const read = readEnrolmentPlan(typed.plan);
  if ("fault" in read) throw new InvalidInput([{ path: "plan", message: `planLine?line=${read.fault}` }]);
  const rows = read.plan.map(({ day, planned }) => ({ cohort_id: cohort.id, day, planned }));
  await upsertEnrolmentPlan(act.trx, rows);
}

/** One act of setting up cohorts: add one, change size or definition, plan by month, open, close. */
export async function setUpCohorts(work: DeskActionWork): Promise<void> {
  const trial = await trialToSetUp(work);
  const typed = parseForm(cohortAct, work.form);
  if (typed.intent === "add") await add(work, trial, typed);
  else if (typed.intent === "change") await change(work, trial, typed);
  else if (typed.intent === "plan") await plan(work, trial, typed);
  else await openOrClose(work, trial, typed);
  await updatePublicState(work.trx, work.now);
  const { intent, ...to } = typed;
  const named = "code" in typed ? typed.code : String(typed.cohort);
  await auditSetup(work, trial.id, { verb: `cohort.${intent}`, entity: "cohort", id: named, to });
}
