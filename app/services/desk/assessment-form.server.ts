import { z } from "zod";
import { findResponderDefinition, listAssessmentsOf } from "@db/queries/assessments";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getParticipant } from "@db/queries/participants";
import { findVisitSchedule } from "@db/queries/visit-schedules";
import { assessmentTimepoints } from "~/domain/outcomes/assessment-timepoints";
import { findInstrument, instruments } from "~/domain/outcomes/instruments/catalogue";
import { type Instrument, numberItem } from "~/domain/outcomes/instruments/instrument";
import { responderDefinitionSchema } from "~/domain/outcomes/responder-definition";
import { instrumentsOf, scoreRange } from "~/domain/outcomes/score-range";
import { standingAssessments } from "~/domain/outcomes/standing-response";
import { civilDay } from "~/lib/civil-day";
import { type InputIssue, InvalidInput, NotFound } from "~/lib/errors";
import { numberFromText } from "~/lib/number-text";
import { formEntries, parseForm } from "~/lib/parse-form";
import { civilDate } from "~/lib/partial-date";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { recordAssessment } from "~/services/cohorts/record-assessment.server";
import { deskHead } from "./trial-head";

type Definition = Awaited<ReturnType<typeof findResponderDefinition>>;

/** The instrument of a code: the catalogue's, or the items that the responder definition names under it. */
function instrumentOf(code: string, definition: Definition): Instrument {
  const known = findInstrument(code);
  if (known) return known;
  if (definition?.instrument !== code) throw new NotFound("instrument");
  const { rule, source, version } = responderDefinitionSchema.parse(definition.definition);
  const items = instrumentsOf(rule).map((item) => {
    const { lowest, highest } = scoreRange(item) ?? { lowest: -1_000_000, highest: 1_000_000 };
    return numberItem(item, [item, item], [lowest, highest]);
  });
  return {
    code,
    name: { en: code, vi: code },
    version: { en: String(version), vi: String(version) },
    source,
    licensed: false,
    items,
  };
}

/** What the form for an assessment needs: the instrument asked for, those to choose from, timepoints, and what stands. */
export async function readAssessmentForm({ trx, scope, params, request, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const participant = await getParticipant(trx, scope, trial.id, params["code"] ?? "");
  const definition = await findResponderDefinition(trx, trial.id);
  const visits = (await findVisitSchedule(trx, trial.id))?.visits ?? [];
  const planned = [...new Set([definition?.instrument, ...visits.flatMap((visit) => visit.instruments)])];
  const ofProtocol = planned.filter((code) => code !== undefined);
  const query = new URL(request.url).searchParams;
  const asked = query.get("instrument") ?? ofProtocol[0] ?? null;
  const further = assessmentTimepoints(definition?.timepoint ?? null).filter(
    (code) => !visits.some((visit) => visit.code === code),
  );
  return {
    head: deskHead(trial),
    code: participant.code,
    instrument: asked === null ? null : instrumentOf(asked, definition),
    ofProtocol,
    others: instruments.map(({ code }) => code).filter((code) => !ofProtocol.includes(code)),
    timepoints: [...visits.map(({ code, name }) => ({ code, name })), ...further.map((code) => ({ code, name: null }))],
    timepoint: query.get("timepoint"),
    standing: standingAssessments(await listAssessmentsOf(trx, participant.id)).filter(
      (row) => row.instrument === asked,
    ),
    today: civilDay(now),
  };
}

const assessment = z.object({
  instrument: z.string().max(60).optional(),
  timepoint: z.string().max(40),
  assessedOn: civilDate,
  reader: z.string().max(60).optional(),
  secondary: z.string().optional(),
  notAssessedReason: z.string().max(500).optional(),
  corrects: z.coerce.number().int().optional(),
  reason: z.string().max(500).optional(),
});

/** The numbers and choices that a form gives for an instrument's items. */
function valuesFrom(instrument: Instrument, form: FormData) {
  const entries = formEntries(form);
  const scores: Record<string, number> = {};
  const answers: Record<string, string> = {};
  const issues: InputIssue[] = [];
  for (const item of instrument.items) {
    const path = item.kind === "number" ? `scores.${item.code}` : `answers.${item.code}`;
    const text = entries[path]?.trim() ?? "";
    if (text === "") continue;
    if (item.kind !== "number") answers[item.code] = text;
    else {
      const score = numberFromText(text) ?? Number.NaN;
      if (Number.isNaN(score)) issues.push({ path, message: "notANumber" });
      scores[item.code] = score;
    }
  }
  if (issues.length > 0) throw new InvalidInput(issues);
  return { scores, answers };
}

/** Records what was found at one timepoint from the posted form; without an instrument named, that of the definition. */
export async function recordAssessmentFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const definition = await findResponderDefinition(work.trx, trial.id);
  const typed = parseForm(assessment, work.form);
  const code = typed.instrument ?? definition?.instrument;
  if (code === undefined) throw new NotFound("instrument");
  await recordAssessment(work, work.scope, {
    trialId: trial.id,
    code: work.params["code"] ?? "",
    instrument: code,
    timepoint: typed.timepoint,
    assessedOn: typed.assessedOn,
    ...valuesFrom(instrumentOf(code, definition), work.form),
    notAssessedReason: typed.notAssessedReason ?? null,
    reader: typed.reader ?? null,
    isPrimaryReader: typed.secondary === undefined,
    corrects: typed.corrects ?? null,
    reason: typed.reason ?? null,
  });
}
