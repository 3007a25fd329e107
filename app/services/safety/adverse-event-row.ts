import type { Insertable, Selectable } from "kysely";
import type { AdverseEventsTable } from "@db/tables/participants";
import type { AdverseEventInput } from "~/domain/safety/adverse-event";
import type { JsonValue } from "~/lib/canonical-json";

/** The values of an event that the audit holds: everything but the particulars, of which it holds no word. */
export type AuditedValues = Record<Exclude<keyof AdverseEventInput, "particulars">, JsonValue>;

/** An event with nothing left out: what was not said is null, expectedness not assessed. */
export function wholeValues(input: AdverseEventInput): AuditedValues {
  return {
    term: input.term,
    grade: input.grade,
    grading: input.grade === null ? null : input.grading,
    seriousness: input.seriousness,
    relation: input.relation,
    outcome: input.outcome,
    startedOn: input.startedOn,
    endedOn: input.endedOn,
    knownOn: input.knownOn,
    organClass: input.organClass ?? null,
    dictionary: input.dictionary ?? null,
    dictionaryCode: input.dictionaryCode ?? null,
    severity: input.severity ?? null,
    expectedness: input.expectedness ?? "not_assessed",
    actionTaken: input.actionTaken ?? null,
    doseLimiting: input.doseLimiting ?? null,
    specialInterest: input.specialInterest ?? null,
    astctFindings: input.specialInterest ? (input.astctFindings ?? null) : null,
    seriousKnownOn: input.seriousKnownOn ?? null,
  };
}

/** The values of a stored entry under the names of the input. */
export function valuesOfRow(row: Selectable<AdverseEventsTable>): AuditedValues {
  return {
    term: row.term,
    grade: row.grade,
    grading: row.grading,
    seriousness: row.seriousness,
    relation: row.relation,
    outcome: row.outcome,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    knownOn: row.known_on,
    organClass: row.organ_class,
    dictionary: row.dictionary,
    dictionaryCode: row.dictionary_code,
    severity: row.severity,
    expectedness: row.expectedness,
    actionTaken: row.action_taken,
    doseLimiting: row.dose_limiting,
    specialInterest: row.special_interest,
    astctFindings: row.astct_findings,
    seriousKnownOn: row.serious_known_on,
  };
}

type Columns =
  | "term"
  | "grade"
  | "grading"
  | "serious"
  | "seriousness"
  | "relation"
  | "outcome"
  | "started_on"
  | "ended_on"
  | "known_on"
  | "organ_class"
  | "dictionary"
  | "dictionary_code"
  | "severity"
  | "expectedness"
  | "action_taken"
  | "dose_limiting"
  | "special_interest"
  | "astct_findings"
  | "serious_known_on";

/** The columns that an event's values go to. */
export function columnsOf(input: AdverseEventInput): Pick<Insertable<AdverseEventsTable>, Columns> {
  const findings = input.specialInterest ? (input.astctFindings ?? null) : null;
  return {
    term: input.term,
    grade: input.grade,
    grading: input.grade === null ? null : input.grading,
    serious: input.seriousness !== null,
    seriousness: input.seriousness,
    relation: input.relation,
    outcome: input.outcome,
    started_on: input.startedOn,
    ended_on: input.endedOn,
    known_on: input.knownOn,
    organ_class: input.organClass ?? null,
    dictionary: input.dictionary ?? null,
    dictionary_code: input.dictionaryCode ?? null,
    severity: input.severity ?? null,
    expectedness: input.expectedness ?? "not_assessed",
    action_taken: input.actionTaken ?? null,
    dose_limiting: input.doseLimiting ?? null,
    special_interest: input.specialInterest ?? null,
    astct_findings: findings === null ? null : JSON.stringify(findings),
    serious_known_on: input.seriousKnownOn ?? null,
  };
}
