import { z } from "zod";
import { listSites } from "@db/queries/cohorts";
import { getTrialInScope } from "@db/queries/desk-trials";
import { insertPrescreeningTally, listPrescreeningTallies } from "@db/queries/prescreening";
import { reachesTrial } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { civilDay } from "~/lib/civil-day";
import { type InputIssue, InvalidInput, NotFound } from "~/lib/errors";
import { numberFromText } from "~/lib/number-text";
import { parseForm } from "~/lib/parse-form";
import { settledDate } from "~/lib/partial-date";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";

const count = z
  .string()
  .optional()
  .transform((text) => numberFromText(text) ?? 0)
  .pipe(z.number({ error: "notANumber" }).int({ error: "notANumber" }).min(0).max(1_000_000));

const tally = z.object({
  site: z.coerce.number({ error: "required" }).int(),
  month: z
    .string()
    .transform(settledDate)
    .pipe(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "monthForm" })),
  considered: count,
  notEligible: count,
  declined: count,
  other: count,
  reason: z.string().max(500).optional(),
});

function faultsOf(typed: z.infer<typeof tally>, corrects: boolean, today: string): InputIssue[] {
  const faults: InputIssue[] = [];
  if (typed.month > today.slice(0, 7)) faults.push({ path: "month", message: "dateInFuture" });
  const parts = typed.notEligible + typed.declined + typed.other;
  if (parts > typed.considered) faults.push({ path: "considered", message: `atLeast?least=${parts}` });
  if (corrects && !typed.reason?.trim()) faults.push({ path: "reason", message: "monthTalliedBefore" });
  return faults;
}

/**
 * Enters how many people a site considered in a month before any of them consented: an anonymous tally. A second tally of one
 * month replaces the first and says why.
 */
export async function tallyPrescreening(work: DeskActionWork): Promise<void> {
  const { trx, scope, now } = work;
  const trial = await getTrialInScope(trx, scope, work.params["id"] ?? "");
  const typed = parseForm(tally, work.form);
  const site = (await listSites(trx, trial.id)).find(({ id }) => id === typed.site);
  if (!site || !(reachesTrial(scope, trial) || scope.siteIds.includes(site.id))) throw new NotFound("site");
  const month = `${typed.month}-01`;
  const standing = (await listPrescreeningTallies(trx, [site.id])).find((each) => each.month === month);
  const faults = faultsOf(typed, standing !== undefined, civilDay(now));
  if (faults.length > 0) throw new InvalidInput(faults);
  const reason = standing === undefined ? null : (typed.reason?.trim() ?? null);
  await insertPrescreeningTally(trx, {
    trial_id: trial.id,
    site_id: site.id,
    month,
    considered: typed.considered,
    not_eligible: typed.notEligible,
    declined: typed.declined,
    other: typed.other,
    corrects: standing?.id ?? null,
    reason,
    entered_by: accountIdOf(work) ?? "",
    entered_at: now,
  });
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: "prescreening.tallied",
    entity: "site",
    id: site.code,
    changes: [{ field: `considered ${typed.month}`, from: standing?.considered ?? null, to: typed.considered }],
    reason: reason ?? undefined,
  });
}
