import type { z } from "zod";
import { findSafetyPlan } from "@db/queries/safety";
import { getTrialInScope } from "@db/queries/desk-trials";
import { normaliseParticipantCode } from "~/domain/cohorts/participant-code";
import type { AdverseEventInput } from "~/domain/safety/adverse-event";
import { type AstctFindings, astctGrade, astctGrading } from "~/domain/safety/astct";

import { InvalidInput, NotFound } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { recordAdverseEvent } from "~/services/cohorts/record-adverse-event.server";
import { adverseEventForm, seriousForm } from "./adverse-event-schema";

/** The grading of a trial's protocol; CTCAE 5.0 until the trial says otherwise. */
export const usualGrading = "CTCAE 5.0";

function statedFindings(typed: z.output<typeof adverseEventForm>): AstctFindings | null {
  const stated = Object.entries(typed.findings ?? {}).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string",
  );
  return typed.specialInterest && stated.length > 0 ? Object.fromEntries(stated) : null;
}

/**
 * What a form says as an adverse event. CRS and ICANS are graded by ASTCT: by the grade typed, else by the one that the signs give;
 * everything else by the protocol's CTCAE.
 */
function inputOf(typed: z.output<typeof adverseEventForm>, grading: string): AdverseEventInput {
  const special = typed.specialInterest ?? null;
  const findings = statedFindings(typed);
  const derived = special && findings ? astctGrade(special, findings) : null;
  return {
    term: typed.term,
    grade: typed.grade ?? derived,
    grading: special ? astctGrading : grading,
    seriousness: typed.seriousness ?? null,
    relation: typed.relation,
    outcome: typed.outcome,
    startedOn: typed.startedOn ?? null,
    endedOn: typed.endedOn ?? null,
    knownOn: typed.knownOn,
    organClass: typed.organClass ?? null,
    dictionary: typed.dictionary ?? null,
    dictionaryCode: typed.dictionaryCode ?? null,
    severity: typed.severity ?? null,
    expectedness: typed.expectedness ?? "not_assessed",
    actionTaken: typed.actionTaken ?? null,
    doseLimiting: typed.doseLimiting === undefined ? null : typed.doseLimiting === "yes",
    specialInterest: special,
    astctFindings: findings,
    seriousKnownOn: typed.seriousKnownOn ?? null,
    particulars: typed.particulars ?? {},
  };
}

/** Records an adverse event of a participant from the posted form, new or in the place of the entry that it corrects. */
export async function recordAdverseEventFromForm(work: DeskActionWork): Promise<{ number: number }> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const typed = parseForm(adverseEventForm, work.form);
  const plan = await findSafetyPlan(work.trx, trial.id);
  const entry = {
    trialId: trial.id,
    code: work.params["code"] ?? "",
    corrects: typed.corrects ?? null,
    reason: typed.reason ?? null,
  };
  return recordAdverseEvent(work, work.scope, entry, inputOf(typed, plan?.grading ?? usualGrading));
}

/**
 * Saves a serious event at once, with nothing but what happened to whom, why it is serious and when it was known; a death bears its
 * day. The rest is completed later.
 * @throws InvalidInput at `code` for a participant who is not in scope.
 */
export async function recordSeriousFromForm(work: DeskActionWork): Promise<{ code: string; number: number }> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const typed = parseForm(seriousForm, work.form);
  const fatal = typed.seriousness === "death";
  if (fatal && typed.diedOn === undefined) throw new InvalidInput([{ path: "diedOn", message: "dayOfDeath" }]);
  const code = normaliseParticipantCode(typed.code);
  const input: AdverseEventInput = {
    term: typed.term,
    grade: null,
    grading: usualGrading,
    seriousness: typed.seriousness,
    relation: "not_assessed",
    outcome: fatal ? "fatal" : "unknown",
    startedOn: null,
    endedOn: fatal ? (typed.diedOn ?? null) : null,
    knownOn: typed.knownOn,
  };
  try {
    const { number } = await recordAdverseEvent(work, work.scope, { trialId: trial.id, code }, input);
    return { code, number };
  } catch (error) {
    if (error instanceof NotFound) throw new InvalidInput([{ path: "code", message: "noSuchParticipant" }]);
    throw error;
  }
}
