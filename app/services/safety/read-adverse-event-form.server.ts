import { listAdverseEventsOf } from "@db/queries/adverse-events";
import { getTrialInScope } from "@db/queries/desk-trials";
import { findDictionaryTerm, listDictionaries, listDictionaryTerms } from "@db/queries/dictionary-terms";
import { getParticipant } from "@db/queries/participants";
import { findSafetyPlan } from "@db/queries/safety";
import type { TrialRow } from "@db/queries/trials";
import { replacementOf } from "~/domain/audit/replacement";
import { civilDay } from "~/lib/civil-day";
import { NotFound } from "~/lib/errors";
import type { FormEntries } from "~/lib/form-entries";
import { foldText } from "~/lib/fold-text";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { formEntriesFor } from "./adverse-event-entries.server";
import { usualGrading } from "./adverse-event-form.server";
import type { AdverseEventRow } from "./event-clocks.server";
import { missingOf } from "./read-adverse-event.server";
import { safetyTitle } from "./safety-title.server";

const mostTerms = 20;

/** What the sponsoring organisation's dictionaries hold for what was asked; null when it has loaded none. */
async function lookUp({ trx }: DeskWork, trial: TrialRow, asked: string) {
  const organisationId = trial.sponsor_organisation_id;
  if (organisationId === null || (await listDictionaries(trx, organisationId)).length === 0) return null;
  const folded = foldText(asked.trim()).slice(0, 80);
  const terms = folded === "" ? [] : await listDictionaryTerms(trx, organisationId, folded, mostTerms);
  return { asked: asked.trim(), terms };
}

/** The term that the address picks from a dictionary, as entries of the form. */
async function pickedTerm({ trx }: DeskWork, trial: TrialRow, query: URLSearchParams): Promise<FormEntries> {
  const [dictionary, code] = [query.get("dictionary"), query.get("code")];
  if (trial.sponsor_organisation_id === null || dictionary === null || code === null) return {};
  const term = await findDictionaryTerm(trx, trial.sponsor_organisation_id, dictionary, code);
  return term ? { term: term.term, organClass: term.organ_class, dictionary, dictionaryCode: code } : {};
}

/** The reason that the form begins with where the entry lacks something: that it is completed. It can be overwritten. */
function completing({ language }: DeskWork, row: AdverseEventRow | null): FormEntries {
  if (row === null || missingOf(row).length === 0) return {};
  return { reason: safetyTitle(language, "completing") };
}

/**
 * What the form for an adverse event needs. With `corrects` in the address: the entry of that number, and the number of the
 * one that replaced it in the meantime, null while it stands. `q` looks a term up, `dictionary` and `code` pick one.
 * @throws NotFound for a number that no entry of the participant has.
 */
export async function readAdverseEventForm(work: DeskWork) {
  const { trx, scope, params, request, now } = work;
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const participant = await getParticipant(trx, scope, trial.id, params["code"] ?? "");
  const query = new URL(request.url).searchParams;
  const asked = query.get("corrects");
  const entries = asked === null ? [] : await listAdverseEventsOf(trx, participant.id);
  const row = entries.find(({ number }) => number === wholeNumberFrom(asked)) ?? null;
  if (asked !== null && row === null) throw new NotFound("adverse event");
  const today = civilDay(now);
  return {
    head: deskHead(trial),
    code: participant.code,
    corrected: row && { number: row.number },
    replacedBy: row && replacementOf(entries, row.number),
    stored: { ...completing(work, row), ...formEntriesFor(row, today), ...(await pickedTerm(work, trial, query)) },
    grading: (await findSafetyPlan(trx, trial.id))?.grading ?? usualGrading,
    dictionary: await lookUp(work, trial, query.get("q") ?? ""),
    today,
  };
}
