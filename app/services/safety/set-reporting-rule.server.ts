import { z } from "zod";
import { getTrialInScope } from "@db/queries/desk-trials";
import { insertReportingRule, listReportingRules } from "@db/queries/safety";
import { lockTrial } from "@db/queries/trials";
import { reachesTrial } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { dayKinds, ruleClasses } from "~/domain/safety/reporting-rule";
import { Forbidden } from "~/lib/errors";
import { civilDate } from "~/lib/partial-date";
import { parseForm } from "~/lib/parse-form";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";

/** The form of one rule of reporting. */
export const reportingRuleForm = z.object({
  intent: z.literal("rule"),
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, { error: "ruleCode" }),
  appliesTo: z.enum(ruleClasses),
  recipient: z.object({ vi: z.string().max(200), en: z.string().max(200) }),
  days: z.coerce.number({ error: "notANumber" }).int().min(0).max(365),
  dayKind: z.enum(dayKinds),
  basis: z.object({ vi: z.string().max(300), en: z.string().max(300) }),
  confirmed: z.enum(["on"]).optional(),
  givenUp: z.enum(["on"]).optional(),
  inForceFrom: civilDate,
  ruleReason: z.string().max(500),
});

/**
 * Sets a rule of reporting for one trial, as a further version under its code: it holds for events known from its day on, before
 * the house's rule of the same code.
 * @throws Forbidden beside a grant for the whole trial.
 */
export async function setReportingRuleFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  if (!reachesTrial(work.scope, trial)) throw new Forbidden("safety:configure");
  const typed = parseForm(reportingRuleForm, work.form);
  await lockTrial(work.trx, trial.id);
  const own = (await listReportingRules(work.trx, [trial.id])).filter(
    ({ trialId, code }) => trialId === trial.id && code === typed.code,
  );
  const version = Math.max(0, ...own.map((rule) => rule.version)) + 1;
  await insertReportingRule(work.trx, {
    trial_id: trial.id,
    code: typed.code,
    version,
    applies_to: typed.appliesTo,
    recipient_en: typed.recipient.en,
    recipient_vi: typed.recipient.vi,
    days: typed.days,
    day_kind: typed.dayKind,
    basis_en: typed.basis.en,
    basis_vi: typed.basis.vi,
    confirmed: typed.confirmed === "on",
    active: typed.givenUp !== "on",
    in_force_from: typed.inForceFrom,
    set_by: accountIdOf(work),
    set_at: work.now,
  });
  const { intent: _, ruleReason, ...said } = typed;
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "safety.rule-set",
    entity: "trial",
    id: trial.public_id,
    changes: [
      { field: `reporting rule ${typed.code}`, from: version === 1 ? null : version - 1, to: { version, ...said } },
    ],
    reason: ruleReason,
  });
}
