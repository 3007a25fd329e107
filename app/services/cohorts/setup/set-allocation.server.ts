import { randomBytes } from "node:crypto";
import { z } from "zod";
import { findAllocationScheme, insertAllocationScheme } from "@db/queries/allocations";
import { insertArm, listArms, updateArm } from "@db/queries/arms";
import {
  type AllocationPlan,
  allocationPlan,
  planFaults,
  siteFactor,
} from "~/domain/cohorts/allocation/allocation-plan";
import { allocationMethods } from "~/domain/cohorts/allocation/allocation-methods";
import { InvalidInput } from "~/lib/errors";
import { numberFromText } from "~/lib/number-text";
import { parseForm } from "~/lib/parse-form";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { sealText } from "~/services/sealing.server";
import { auditSetup, trialToSetUp } from "./trial-set-up.server";

const typedNumber = z
  .string()
  .optional()
  .transform((text) => numberFromText(text))
  .pipe(z.number({ error: "notANumber" }).optional());
const listed = z
  .string()
  .optional()
  .transform((text) => (text ?? "").split(/[\s,;]+/).filter((part) => part !== ""));
const levels = z
  .string()
  .max(800)
  .transform((text) =>
    text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );

const arm = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Z0-9-]{1,20}$/, { error: "siteCode" }),
  vi: z.string().max(200),
  en: z.string().max(200),
  ratio: typedNumber,
});

const factor = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{0,29}$/, { error: "factorCode" }),
  vi: z.string().max(100),
  en: z.string().max(100),
  levels,
  weight: typedNumber,
});

const scheme = z.object({
  method: z.enum(allocationMethods),
  arms: z.array(arm).min(1).max(12),
  factors: z.array(factor).max(5).default([]),
  bySite: z.literal("on").optional(),
  blockSizes: listed,
  probability: typedNumber,
  list: listed,
});

function planFrom(typed: z.infer<typeof scheme>): AllocationPlan {
  const site = { code: siteFactor, name: { en: "Site", vi: "Điểm nghiên cứu" }, levels: [], weight: 1 };
  const factors = typed.factors.map(({ code, vi, en, levels: known, weight }) => {
    return { code, name: { en, vi }, levels: known, weight: weight ?? 1 };
  });
  const plan = allocationPlan.safeParse({
    method: typed.method,
    arms: typed.arms.map(({ code, ratio }) => ({ code, ratio: ratio ?? 1 })),
    factors: [...(typed.bySite === "on" ? [site] : []), ...factors],
    blockSizes: typed.blockSizes.map(Number),
    probability: typed.probability ?? 0.8,
    list: typed.list,
  });
  if (!plan.success) {
    throw new InvalidInput(plan.error.issues.map(({ path }) => ({ path: path.join("."), message: "notANumber" })));
  }
  const faults = planFaults(plan.data);
  if (faults.length > 0) throw new InvalidInput(faults);
  return plan.data;
}

/**
 * Sets arms and the way in which participants are allocated to them. A new scheme is a further version with a seed of its own;
 * seed and plan are sealed, and the audit holds neither, so that nobody can say the next allocation.
 */
export async function setAllocation(work: DeskActionWork): Promise<void> {
  const trial = await trialToSetUp(work);
  const typed = parseForm(scheme, work.form);
  const plan = planFrom(typed);
  const known = (await listArms(work.trx, trial.id)).map(({ code }) => code);
  for (const { code, vi, en } of typed.arms) {
    const names = { name_vi: vi, name_en: en };
    if (known.includes(code)) await updateArm(work.trx, trial.id, code, names);
    else await insertArm(work.trx, { trial_id: trial.id, code, ...names });
  }
  const version = ((await findAllocationScheme(work.trx, trial.id))?.version ?? 0) + 1;
  await insertAllocationScheme(work.trx, {
    trial_id: trial.id,
    version,
    method: plan.method,
    factors: JSON.stringify(plan.factors),
    plan_sealed: sealText(JSON.stringify(plan)),
    seed_sealed: sealText(randomBytes(32).toString("hex")),
    set_by: accountIdOf(work) ?? "",
    set_at: work.now,
  });
  const to = {
    method: plan.method,
    arms: plan.arms.map(({ code }) => code),
    factors: plan.factors.map(({ code }) => code),
  };
  await auditSetup(work, trial.id, { verb: "allocation.set", entity: "allocation", id: String(version), to });
}
