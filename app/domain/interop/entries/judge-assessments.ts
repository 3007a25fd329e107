import { foldEvents } from "~/domain/cohorts/participant-state";
import { findInstrument } from "~/domain/outcomes/instruments/catalogue";
import type { Instrument, InstrumentItem } from "~/domain/outcomes/instruments/instrument";
import { canonicalJson } from "~/lib/canonical-json";
import { numberOf, type ReadRow, textOf } from "../tabular/file-column";
import type { HeadingMap } from "../tabular/match-headings";
import { foldCode, participantLookup } from "./book-lookup";
import { findParticipant, planKeeper } from "./find-participant";
import { choiceNamed, instrumentNamed, itemNamed } from "./named-instrument";
import { faultCollector, type JudgedRows, type NameFault } from "./row-judgement";
import type { AssessmentEntry, BookParticipant, EntryPlan, TrialBook } from "./trial-book";

/** The rows that make one assessment. */
interface AssessmentRows {
  participant: BookParticipant;
  rows: ReadRow[];
}

function groupKey(row: ReadRow, participant: BookParticipant, book: TrialBook): string {
  const named = textOf(row, "instrument") ?? "";
  const instrument = instrumentNamed(named)?.code ?? named;
  const parts = [instrument, timepointOf(row, book), textOf(row, "assessedOn"), textOf(row, "reader")];
  return JSON.stringify([participant.code, participant.siteId, participant.siteNumber, ...parts]);
}

function orNull<Value>(values: Record<string, Value>): Record<string, Value> | null {
  return Object.keys(values).length === 0 ? null : values;
}

/** The timepoint that a cell names, by its code or by its name in the schedule. */
function timepointOf(row: ReadRow, book: TrialBook): string {
  const text = textOf(row, "timepoint") ?? "";
  return book.timepoints.has(text) ? text : (book.timepointNames.get(foldCode(text)) ?? text);
}

/** The item meant where none is named: the instrument's only one. */
function onlyItem({ items }: Instrument): InstrumentItem | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function entryOf(rows: readonly ReadRow[], book: TrialBook): Omit<AssessmentEntry, "number"> {
  const head = rows[0] ?? { line: 0, values: {} };
  const named = textOf(head, "instrument") ?? "";
  const known = instrumentNamed(named);
  const instrument = known?.code ?? named;
  const timepoint = timepointOf(head, book);
  const scores: Record<string, number> = {};
  const answers: Record<string, string> = {};
  for (const row of rows) {
    const text = textOf(row, "item");
    const found = known && (text === null ? onlyItem(known) : itemNamed(known, text));
    const item = found?.code ?? text ?? instrument;
    const score = numberOf(row, "score");
    const answer = textOf(row, "answer");
    if (score !== null) scores[item] = score;
    if (answer !== null) answers[item] = choiceNamed(found, answer);
  }
  const nothing = orNull(scores) === null && orNull(answers) === null;
  return {
    instrument,
    timepoint,
    visit: book.visits.has(timepoint) ? timepoint : null,
    assessedOn: textOf(head, "assessedOn") ?? "",
    scores: orNull(scores),
    answers: orNull(answers),
    reader: textOf(head, "reader"),
    isPrimaryReader: textOf(head, "reader") === null,
    notAssessedReason: nothing ? (rows.map((row) => textOf(row, "notAssessedReason")).find(Boolean) ?? null) : null,
    corrects: null,
  };
}

/** The content of an assessment, for comparing it with another. */
function contentOf({ scores, answers, assessedOn, notAssessedReason }: Omit<AssessmentEntry, "number">): string {
  return canonicalJson({ scores, answers, assessedOn, notAssessedReason });
}

/** The assessments of a participant that no later entry corrects, with those planned. */
function standingIn(plan: EntryPlan): AssessmentEntry[] {
  const all = [...plan.participant.assessments, ...plan.assessments];
  const replaced = new Set(all.map(({ corrects }) => corrects));
  return all.filter(({ number }) => !replaced.has(number));
}

function refusalOf(entry: Omit<AssessmentEntry, "number">, plan: EntryPlan, book: TrialBook): [string, string] | null {
  if (!findInstrument(entry.instrument)) return ["instrument", "exchange:bulk.fault.noSuchInstrument"];
  if (!book.timepoints.has(entry.timepoint)) return ["timepoint", "exchange:bulk.fault.noSuchTimepoint"];
  if (entry.assessedOn > book.today) return ["assessedOn", "errors:dateInFuture"];
  const { diedOn } = foldEvents(plan.participant.events);
  if (diedOn !== null && entry.assessedOn > diedOn) return ["assessedOn", "errors:rule.event_after_death"];
  const issue = book.valueFaults(entry)[0];
  if (!issue) return null;
  const field = issue.path.startsWith("answers.") ? "answer" : "score";
  return hasItem(entry.instrument, issue.path)
    ? [field, `errors:${issue.message}`]
    : ["item", "exchange:bulk.fault.noSuchItem"];
}

/** Whether the instrument has the item that a fault's path names; a path without an item is a fault of its own. */
function hasItem(instrument: string, path: string): boolean {
  const item = path.replace(/^(scores|answers)\./, "");
  return item === path || (findInstrument(instrument)?.items.some(({ code }) => code === item) ?? false);
}

function differs(number: number): [string, string] {
  return ["timepoint", `errors:rule.assessment_exists?number=${number}`];
}

/** Judges rows of scores, answers and reasons; rows that belong together make one assessment and are good or bad together. */
export function judgeAssessments(rows: readonly ReadRow[], book: TrialBook, map: HeadingMap): JudgedRows {
  const { faults, fault } = faultCollector(map);
  const judged: JudgedRows = { plans: [], counts: [], faults, good: [], present: 0 };
  const lookup = participantLookup(book);
  const plans = planKeeper();

  for (const { participant, rows: own } of groups(rows, book, lookup, fault)) {
    const plan = plans.of(participant);
    const entry = entryOf(own, book);
    const standing = standingIn(plan).find(
      (other) =>
        other.instrument === entry.instrument && other.timepoint === entry.timepoint && other.reader === entry.reader,
    );
    const refused =
      standing && contentOf(standing) !== contentOf(entry) ? differs(standing.number) : refusalOf(entry, plan, book);
    if (refused) for (const row of own) fault(row, ...refused);
    else if (standing) judged.present += own.length;
    else {
      const number = plan.participant.assessments.length + plan.assessments.length + 1;
      plan.assessments.push({ number, ...entry });
      judged.good.push(...own.map(({ line }) => line));
    }
  }
  return { ...judged, plans: plans.filled() };
}

function groups(
  rows: readonly ReadRow[],
  book: TrialBook,
  lookup: ReturnType<typeof participantLookup>,
  fault: NameFault,
): AssessmentRows[] {
  const grouped = new Map<string, AssessmentRows>();
  for (const row of rows) {
    const participant = findParticipant(row, book, lookup, fault);
    if (!participant) continue;
    const key = groupKey(row, participant, book);
    const known = grouped.get(key);
    if (known) known.rows.push(row);
    else grouped.set(key, { participant, rows: [row] });
  }
  return [...grouped.values()];
}
