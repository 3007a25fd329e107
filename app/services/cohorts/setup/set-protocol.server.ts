import { z } from "zod";
import { getTrialInScope } from "@db/queries/desk-trials";
import {
  insertEligibilityCriteria,
  insertProtocolVersion,
  listEligibilityCriteria,
  listProtocolVersions,
} from "@db/queries/protocol-versions";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { numberFromText } from "~/lib/number-text";
import { parseForm } from "~/lib/parse-form";
import { civilDate } from "~/lib/partial-date";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { auditSetup, trialToSetUp } from "./trial-set-up.server";

/** A trial's protocol versions with their key criteria, newest first. */
export async function readProtocol({ actor, trx, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const criteria = await listEligibilityCriteria(trx, trial.id);
  return {
    head: deskHead(trial),
    versions: (await listProtocolVersions(trx, trial.id)).map(({ set_at: _at, id, ...version }) => ({
      id,
      ...version,
      criteria: criteria.filter((criterion) => criterion.protocol_version_id === id),
    })),
    writes: trial.standing === "registered" && reachesTrial(scopeOf(actor, "setup:write"), trial),
    today: civilDay(now),
  };
}

const criterion = z.object({
  kind: z.enum(["inclusion", "exclusion"]),
  vi: z.string().max(1000),
  en: z.string().max(1000),
});

const protocol = z.object({
  label: z.string().max(60),
  datedOn: civilDate,
  ageMonths: z.literal("on").optional(),
  majorityMonth: z.literal("on").optional(),
  confirmDays: z
    .string()
    .optional()
    .transform((text) => numberFromText(text) ?? 28)
    .pipe(z.number({ error: "notANumber" }).int({ error: "notANumber" }).min(1).max(366)),
  criteria: z.array(criterion).max(60).default([]),
});

/** Adds a protocol version with its key criteria. A version once added is not changed: an amendment is a further version. */
export async function setProtocol(work: DeskActionWork): Promise<void> {
  const trial = await trialToSetUp(work);
  const typed = parseForm(protocol, work.form);
  if (typed.datedOn > civilDay(work.now)) throw new InvalidInput([{ path: "datedOn", message: "dateInFuture" }]);
  const known = await listProtocolVersions(work.trx, trial.id);
  if (known.some(({ label }) => label === typed.label)) throw new RuleViolation("code_taken", { code: typed.label });
  const id = await insertProtocolVersion(work.trx, {
    trial_id: trial.id,
    label: typed.label,
    dated_on: typed.datedOn,
    asks_age_months: typed.ageMonths === "on",
    asks_majority_month: typed.majorityMonth === "on",
    confirm_response_days: typed.confirmDays,
    set_by: accountIdOf(work) ?? "",
    set_at: work.now,
  });
  const rows = typed.criteria.map(({ kind, vi, en }, index) => {
    return { protocol_version_id: id, trial_id: trial.id, number: index + 1, kind, text_vi: vi, text_en: en };
  });
  await insertEligibilityCriteria(work.trx, rows);
  await auditSetup(work, trial.id, {
    verb: "protocol.added",
    entity: "protocol",
    id: typed.label,
    to: {
      datedOn: typed.datedOn,
      asksAgeMonths: typed.ageMonths === "on",
      asksMajorityMonth: typed.majorityMonth === "on",
      confirmResponseDays: typed.confirmDays,
      criteria: rows.map(({ number, kind, text_en }) => ({ number, kind, text_en })),
    },
  });
}
