import type { EnrolmentDefinition } from "~/domain/cohorts/enrolment-definition";
import type { EventKind, ParticipantEvent } from "~/domain/cohorts/participant-event";
import type { AdverseEventInput } from "~/domain/safety/adverse-event";
import type { InputIssue } from "~/lib/errors";

/** A period in which a site was paused; open-ended where `until` is null. */
export interface SitePause {
  from: string;
  until: string | null;
}

/** The version of the consent form that is in force at a site from a day on. */
export interface ConsentInForce {
  from: string;
  version: string;
}

/** A site of the trial as rows are judged by it. */
export interface BookSite {
  id: number;
  code: string;
  openedOn: string | null;
  closedOn: string | null;
  /** Whether whoever imports may enter data for it. */
  own: boolean;
  pauses: readonly SitePause[];
  /** In the order of days. */
  consents: readonly ConsentInForce[];
}

/** A cohort of the trial; `places` is how many may still be enrolled, null where no size was planned. */
export interface BookCohort {
  id: number;
  code: string;
  open: boolean;
  definition: EnrolmentDefinition;
  planned: number | null;
  places: number | null;
}

/** One assessment, as entered or about to be. */
export interface AssessmentEntry {
  number: number;
  instrument: string;
  timepoint: string;
  visit: string | null;
  assessedOn: string;
  scores: Record<string, number> | null;
  answers: Record<string, string> | null;
  reader: string | null;
  isPrimaryReader: boolean;
  notAssessedReason: string | null;
  corrects: number | null;
}

/** One adverse event, as entered or about to be. */
export interface AdverseEventEntry {
  number: number;
  corrects: number | null;
  input: AdverseEventInput;
}

/** One visit that took place, as entered or about to be. */
export interface VisitEntry {
  number: number;
  visit: string;
  happenedOn: string;
}

/** A participant with everything entered of them. */
export interface BookParticipant {
  /** Null until the participant is in the book. */
  id: number | null;
  /** The book's code; empty until one is given. */
  code: string;
  siteId: number;
  cohortId: number;
  siteNumber: string | null;
  sex: string | null;
  birthYear: number | null;
  events: ParticipantEvent[];
  assessments: AssessmentEntry[];
  adverseEvents: AdverseEventEntry[];
  visits: VisitEntry[];
  findings: string[];
}

/** A count that a site reported. */
export interface ReportedCount {
  id: number | null;
  siteId: number;
  measure: string;
  asOf: string;
  count: number;
  corrects: number | null;
  reason: string | null;
}

/** What of a trial's book rows are judged by. Lookups go by folded text. */
export interface TrialBook {
  today: string;
  registered: boolean;
  sites: ReadonlyMap<string, BookSite>;
  cohorts: ReadonlyMap<string, BookCohort>;
  participants: BookParticipant[];
  /** Timepoints at which participants are assessed. */
  timepoints: ReadonlySet<string>;
  /** Codes of the schedule's visits by their folded names in both languages. */
  timepointNames: ReadonlyMap<string, string>;
  /** Codes of the visits of the schedule in force. */
  visits: ReadonlySet<string>;
  reportedCounts: ReportedCount[];
  /** Names every fault of an assessment's values. */
  valueFaults: (
    values: Pick<AssessmentEntry, "instrument" | "scores" | "answers" | "notAssessedReason">,
  ) => InputIssue[];
}

/** What is to be written of one participant: the participant as known before, and what is added. */
export interface EntryPlan {
  participant: BookParticipant;
  events: ParticipantEvent[];
  assessments: AssessmentEntry[];
  adverseEvents: AdverseEventEntry[];
  visits: VisitEntry[];
}

/** A plan that adds nothing yet. */
export function emptyPlan(participant: BookParticipant): EntryPlan {
  return { participant, events: [], assessments: [], adverseEvents: [], visits: [] };
}

/** A forward event after those that are entered or planned already. */
export function nextEvent(
  plan: EntryPlan,
  event: { kind: EventKind; happenedOn: string; details?: Record<string, string> },
): ParticipantEvent {
  const entered = [...plan.participant.events, ...plan.events];
  const number = entered.reduce((most, one) => Math.max(most, one.number), 0) + 1;
  return { number, details: {}, corrects: null, reason: null, ...event };
}
