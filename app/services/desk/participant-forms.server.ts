import { z } from "zod";
import { findResponderDefinition } from "@db/queries/assessments";
import { getTrialInScope } from "@db/queries/desk-trials";
import { reachesTrial } from "~/domain/access/scope";
import { eventKinds } from "~/domain/cohorts/participant-event";
import { responderDefinitionSchema } from "~/domain/outcomes/responder-definition";
import { instrumentsOf } from "~/domain/outcomes/score-range";
import { adverseEventOutcomes, relations, seriousnessReasons } from "~/domain/safety/adverse-event";
import { civilDate } from "~/lib/partial-date";
import { InvalidInput, NotFound } from "~/lib/errors";
import { numberFromText } from "~/lib/number-text";
import { formEntries, parseForm } from "~/lib/parse-form";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAdverseEvent } from "~/services/cohorts/record-adverse-event.server";
import { recordAssessment } from "~/services/cohorts/record-assessment.server";
import { recordEvent } from "~/services/cohorts/record-event.server";
import { screenParticipant } from "~/services/cohorts/screen-participant.server";

const id = z.coerce.number({ error: "required" }).int();
const whole = z
  .string()
  .optional()
  .transform((text) => numberFromText(text))
  .pipe(z.number({ error: "notANumber" }).int({ error: "notANumber" }).optional());

const screening = z.object({
  site: id,
  cohort: id,
  consentedOn: civilDate,
  consentVersion: z.string().max(60),
  sex: z.enum(["female", "male"]).optional(),
  birthYear: whole.pipe(z.number().min(1900).max(2100).optional()),
  siteNumber: z.string().max(60).optional(),
});

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
  });
}

const correction = {
  corrects: z.coerce.number().int().optional(),
  reason: z.string().max(500).optional(),
};

const event = z.object({
  kind: z.enum(eventKinds),
  happenedOn: civilDate,
  note: z.string().max(500).optional(),
  eligible: z.enum(["yes", "no"]).optional(),
  deviationReason: z.string().max(500).optional(),
  ...correction,
});

/** Enters one event on a participant from the posted form; enrolment says whether eligibility was confirmed. */
export async function recordEventFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const typed = parseForm(event, work.form);
  if (typed.kind === "enrolled" && typed.eligible === undefined) {
    throw new InvalidInput([{ path: "eligible", message: "required" }]);
  }
  await recordEvent(work, work.scope, {
    trialId: trial.id,
    code: work.params["code"] ?? "",
    kind: typed.kind,
    happenedOn: typed.happenedOn,
    details: typed.note ? { note: typed.note } : {},
    eligible: typed.eligible === undefined ? undefined : typed.eligible === "yes",
    deviationReason: typed.deviationReason ?? null,
    corrects: typed.corrects ?? null,
    reason: typed.reason ?? null,
  });
}

const assessment = z.object({
  timepoint: z.string().max(40),
  assessedOn: civilDate,
  notAssessedReason: z.string().max(500).optional(),
  ...correction,
});

/** Records the scores of one timepoint from the posted form: the instruments that the trial's responder definition needs. */
export async function recordAssessmentFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const definition = await findResponderDefinition(work.trx, trial.id);
  if (!definition) throw new NotFound("responder definition");
  const typed = parseForm(assessment, work.form);
  const entries = formEntries(work.form);
  const scores: Record<string, number> = {};
  for (const instrument of instrumentsOf(responderDefinitionSchema.parse(definition.definition).rule)) {
    const score = numberFromText(entries[`scores.${instrument}`]);
    if (Number.isNaN(score)) throw new InvalidInput([{ path: `scores.${instrument}`, message: "notANumber" }]);
    if (score !== undefined) scores[instrument] = score;
  }
  await recordAssessment(work, work.scope, {
    trialId: trial.id,
    code: work.params["code"] ?? "",
    instrument: definition.instrument,
    timepoint: typed.timepoint,
    assessedOn: typed.assessedOn,
    scores,
    notAssessedReason: typed.notAssessedReason ?? null,
    corrects: typed.corrects ?? null,
    reason: typed.reason ?? null,
  });
}

const adverseEvent = z.object({
  term: z.string().max(200),
  grade: z.coerce.number().int().optional(),
  seriousness: z.enum(seriousnessReasons).optional(),
  relation: z.enum(relations),
  outcome: z.enum(adverseEventOutcomes),
  startedOn: civilDate,
  endedOn: civilDate.optional(),
  knownOn: civilDate,
  ...correction,
});

/** Records an adverse event of a participant from the posted form, new or in the place of the entry that it corrects. */
export async function recordAdverseEventFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const typed = parseForm(adverseEvent, work.form);
  await recordAdverseEvent(
    work,
    work.scope,
    {
      trialId: trial.id,
      code: work.params["code"] ?? "",
      corrects: typed.corrects ?? null,
      reason: typed.reason ?? null,
    },
    {
      term: typed.term,
      grade: typed.grade ?? null,
      grading: "CTCAE 5.0",
      seriousness: typed.seriousness ?? null,
      relation: typed.relation,
      outcome: typed.outcome,
      startedOn: typed.startedOn,
      endedOn: typed.endedOn ?? null,
      knownOn: typed.knownOn,
    },
  );
}
