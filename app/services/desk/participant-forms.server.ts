import { z } from "zod";
import { getTrialInScope } from "@db/queries/desk-trials";
import { findEligibility } from "@db/queries/eligibility-checks";
import { getParticipant } from "@db/queries/participants";
import { findAgeAsked } from "@db/queries/protocol-versions";
import { reachesTrial } from "~/domain/access/scope";
import { type ConsentAge, surelyMinor } from "~/domain/cohorts/consent-age";
import { eventKinds } from "~/domain/cohorts/participant-event";
import { civilDate, settledDate } from "~/lib/partial-date";
import { InvalidInput, NotFound } from "~/lib/errors";
import { numberFromText } from "~/lib/number-text";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { correctPerson } from "~/services/cohorts/correct-person.server";
import { openAge } from "~/services/cohorts/participant-standing.server";
import { receivedArmDetails } from "~/services/cohorts/received-arm.server";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { consentSignatures, screenParticipant } from "~/services/cohorts/screen-participant.server";

const id = z.coerce.number({ error: "required" }).int();
const whole = z
  .string()
  .optional()
  .transform((text) => numberFromText(text))
  .pipe(z.number({ error: "notANumber" }).int({ error: "notANumber" }).optional());

const birthYear = whole.pipe(z.number().min(1900).max(2100).optional());

/** What a form says of the age that a protocol may ask for. */
const ageFields = {
  ageMonths: whole.pipe(z.number().min(0).max(1_500).optional()),
  majorityMonth: z
    .string()
    .transform(settledDate)
    .pipe(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "monthForm" }))
    .optional(),
};

interface TypedAge {
  ageMonths?: number | undefined;
  majorityMonth?: string | undefined;
}

const screening = z.object({
  site: id,
  cohort: id,
  consentedOn: civilDate,
  consentVersion: z.string().max(60),
  sex: z.enum(["female", "male"]).optional(),
  birthYear,
  siteNumber: z.string().max(60).optional(),
  ...ageFields,
  guardian: z.literal("on").optional(),
  assent: z.literal("on").optional(),
  witness: z.literal("on").optional(),
  deviationReason: z.string().max(500).optional(),
});

/**
 * What the form says of the age, as far as the newest protocol version asks for it, and of the rest what is held already; null
 * where nothing is.
 */
async function askedAge(
  { trx }: DeskActionWork,
  trialId: number,
  typed: TypedAge,
  held: ConsentAge | null = null,
): Promise<ConsentAge | null> {
  const asked = await findAgeAsked(trx, trialId);
  const age = {
    months: asked.months ? (typed.ageMonths ?? null) : (held?.months ?? null),
    majorityMonth: asked.majorityMonth ? (typed.majorityMonth ?? null) : (held?.majorityMonth ?? null),
  };
  return age.months === null && age.majorityMonth === null ? null : age;
}

/** The age as a corrected consent leaves it: what its form says, from somebody at the site, who alone reads it; else as held. */
async function correctedAge(
  work: DeskActionWork,
  { trialId, code }: { trialId: number; code: string },
  typed: TypedAge,
): Promise<ConsentAge | null> {
  const { site_id, age_sealed } = await getParticipant(work.trx, work.scope, trialId, code);
  const held = openAge(age_sealed);
  const shown = work.form.has("ageMonths") || work.form.has("majorityMonth");
  return shown && work.scope.siteIds.includes(site_id) ? askedAge(work, trialId, typed, held) : held;
}

/** Takes a person into screening from the posted form, at a site of the actor's own scope. */
export async function screenFromForm(work: DeskActionWork): Promise<{ code: string }> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const typed = parseForm(screening, work.form);
  const own = reachesTrial(work.scope, trial) || work.scope.siteIds.includes(typed.site);
  if (!own) throw new NotFound("site");
  return screenParticipant(work, {
    trialId: trial.id,
    siteId: typed.site,
    cohortId: typed.cohort,
    consentedOn: typed.consentedOn,
    consentVersion: typed.consentVersion,
    sex: typed.sex ?? null,
    birthYear: typed.birthYear ?? null,
    siteNumber: typed.siteNumber ?? null,
    age: await askedAge(work, trial.id, typed),
    signatures: consentSignatures.filter((signature) => typed[signature] === "on"),
    deviationReason: typed.deviationReason ?? null,
  });
}

const correction = {
  corrects: z.coerce.number().int().optional(),
  reason: z.string().max(500).optional(),
};

const event = z.object({
  kind: z.enum(eventKinds).exclude(["allocated", "unmasked"]),
  happenedOn: civilDate,
  note: z.string().max(500).optional(),
  eligible: z.enum(["yes", "no"]).optional(),
  consentVersion: z.string().max(60).optional(),
  guardian: z.literal("on").optional(),
  assent: z.literal("on").optional(),
  witness: z.literal("on").optional(),
  sex: z.enum(["female", "male"]).optional(),
  birthYear,
  ...ageFields,
  deviationClass: z.enum(["major", "minor"]).optional(),
  deviationReason: z.string().max(500).optional(),
  actualArm: z.string().max(60).optional(),
  ...correction,
});

/** What an event cannot be entered without: eligibility, the consent's version, of a deviation its class and what happened. */
const needed = {
  enrolled: ["eligible"],
  consented: ["consentVersion"],
  reconsented: ["consentVersion"],
  deviation: ["deviationClass", "note"],
} as const;

function refuseMissing(typed: z.infer<typeof event>): void {
  const { kind, corrects } = typed;
  const fields: readonly (keyof typeof typed)[] = kind in needed ? needed[kind as keyof typeof needed] : [];
  const missing = fields.filter((field) => typed[field] === undefined && !(field === "eligible" && corrects));
  if (missing.length > 0) throw new InvalidInput(missing.map((path) => ({ path, message: "required" })));
  if (kind === "consented" && corrects === undefined) throw new InvalidInput([{ path: "kind", message: "notAChoice" }]);
}

/** What a consent says: the version, who else signed, and of the first consent what the person stated of themselves. */
function consentDetails(typed: z.infer<typeof event>): Record<string, string> {
  const { kind, consentVersion, sex, birthYear: year } = typed;
  const signed = consentSignatures.filter((signature) => typed[signature] === "on");
  return {
    ...(consentVersion ? { consentVersion } : {}),
    ...Object.fromEntries(signed.map((signature) => [signature, "yes"])),
    ...(kind === "consented" && sex ? { sex } : {}),
    ...(kind === "consented" && year !== undefined ? { birthYear: String(year) } : {}),
  };
}

function detailsOf(typed: z.infer<typeof event>): Record<string, string> {
  const { kind, note, deviationClass } = typed;
  return {
    ...(note ? { note } : {}),
    ...(kind === "reconsented" || kind === "consented" ? consentDetails(typed) : {}),
    ...(deviationClass && kind === "deviation" ? { deviationClass } : {}),
  };
}

/**
 * Enters one event on a participant from the posted form; enrolment says whether eligibility was confirmed. What was found
 * criterion by criterion counts: a person whom it does not admit is enrolled as a deviation, whatever the form says. Nobody is
 * allocated or unmasked here, which have pages of their own.
 */
export async function recordEventFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const typed = parseForm(event, work.form);
  refuseMissing(typed);
  const code = work.params["code"] ?? "";
  const found = typed.kind === "enrolled" ? await findEligibility(work.trx, work.scope, trial.id, code) : null;
  const { actualArm, corrects } = typed;
  const received = typed.kind === "infused" ? await receivedArmDetails(work, trial, { code, actualArm, corrects }) : {};
  const person = { trialId: trial.id, code };
  const age = typed.kind === "consented" ? await correctedAge(work, person, typed) : null;
  const said = typed.eligible === undefined ? undefined : typed.eligible === "yes";
  await recordEvent(work, work.scope, {
    trialId: trial.id,
    code,
    kind: typed.kind,
    happenedOn: typed.happenedOn,
    details: { ...detailsOf(typed), ...received },
    eligible: found === false ? false : said,
    minor:
      typed.kind === "consented" &&
      surelyMinor({ consentedOn: typed.happenedOn, birthYear: typed.birthYear ?? null, age }),
    deviationReason: typed.deviationReason ?? null,
    corrects: typed.corrects ?? null,
    reason: typed.reason ?? null,
  });
  if (typed.kind === "consented") await correctPerson(work, trial.id, { ...typed, code, age });
}
