import type { EnrolmentDefinition } from "~/domain/cohorts/enrolment-definition";
import type { EventKind } from "~/domain/cohorts/participant-event";
import { foldEvents } from "~/domain/cohorts/participant-state";
import { refusedDeath } from "~/domain/interop/entries/judge-adverse-events";
import { judgeDraft } from "~/domain/interop/entries/judge-events";
import { placeFault } from "~/domain/interop/entries/judge-participants";
import {
  type BookCohort,
  type BookSite,
  type EntryPlan,
  nextEvent,
  type TrialBook,
} from "~/domain/interop/entries/trial-book";
import type { StudyEvent } from "~/domain/interop/sdtm/study-events";
import type { StudySubject } from "~/domain/interop/sdtm/sdtm-study";
import { faultsOf } from "~/domain/safety/adverse-event";
import type { PlannedVisit } from "~/domain/schedule/visit-schedule";
import { placeInWindow, visitWindow } from "~/domain/schedule/visit-window";
import { visitSubject } from "~/services/schedule/visit-subject";

/** Judges what a study's file says of a person. Each gives the message why something is refused, or null and plans what follows. */
export interface StudyJudge {
  person(subject: StudySubject, site: BookSite): string | null;
  /** The events in the order in which they are judged. */
  inOrder(events: readonly StudyEvent[]): readonly StudyEvent[];
  /** Plans the event itself. */
  event(plan: EntryPlan, event: StudyEvent, subject: StudySubject): string | null;
  assessment(plan: EntryPlan, one: StudySubject["assessments"][number]): string | null;
  adverseEvent(plan: EntryPlan, input: StudySubject["adverseEvents"][number], number: number): string | null;
  visit(plan: EntryPlan, entry: StudySubject["visits"][number], number: number): string | null;
}

/** Why something is a deviation, where the file gives no reason. */
const unstated = "No reason in the file (CDISC SDTM)";

const defining: Partial<Record<EnrolmentDefinition, EventKind>> = {
  consent: "consented",
  collection: "collected",
  allocation: "allocated",
  infusion: "infused",
};

function stateOf(plan: EntryPlan) {
  return foldEvents([...plan.participant.events, ...plan.events]);
}

function dayFault(plan: EntryPlan, day: string, today: string): string | null {
  if (day > today) return "errors:dateInFuture";
  const { diedOn } = stateOf(plan);
  return diedOn !== null && day > diedOn ? "errors:rule.event_after_death" : null;
}

/** The first value of an assessment that its instrument does not have, as a message; what a file says of why is no value. */
function valueFault(book: TrialBook, one: StudySubject["assessments"][number]): string | null {
  const { instrument, scores, notAssessedReason } = one;
  const values = Object.entries(one.answers ?? {}).filter(([item]) => !item.endsWith("Reason"));
  const [issue] = book.valueFaults({ instrument, scores, notAssessedReason, answers: Object.fromEntries(values) });
  return issue ? `errors:${issue.message}` : null;
}

/** A visit outside its window is a minor deviation of its own, as it is by hand. */
function addWindowDeviation(plan: EntryPlan, planned: PlannedVisit, happenedOn: string, number: number): void {
  const window = visitWindow(planned, visitSubject(stateOf(plan)).anchors);
  if (window === null || placeInWindow(window, happenedOn) === "within") return;
  const deviation = { deviation: "visit_window", deviationClass: "minor", deviationReason: unstated };
  const details = { visit: planned.code, visitEntry: String(number), ...deviation };
  plan.events.push(nextEvent(plan, { kind: "deviation", happenedOn, details }));
}

/**
 * The rules of capture, as entries by hand and rows of a table are judged by them: the impossible is refused, what the protocol
 * forbids is kept as a deviation.
 */
export function captureJudge(book: TrialBook, cohort: BookCohort, schedule: readonly PlannedVisit[]): StudyJudge {
  const sites = new Map([...book.sites.values()].map((site) => [site.id, site]));
  const cohorts = new Map([...book.cohorts.values()].map((each) => [each.id, each]));
  return {
    person(subject, site) {
      const days = subject.events.map(({ happenedOn }) => happenedOn).toSorted();
      const fault = placeFault(site, cohort, days[0] ?? book.today, book);
      if (fault) return fault[1];
      const born = subject.birthYear ?? 0;
      return born > Number((days[0] ?? book.today).slice(0, 4)) ? "errors:bornAfterConsent" : null;
    },
    inOrder: (events) => [
      ...events.filter(({ kind }) => kind === "consented"),
      ...events.filter(({ kind }) => kind !== "consented"),
    ],
    event(plan, { kind, happenedOn, details }, subject) {
      const site = sites.get(plan.participant.siteId);
      const of = cohorts.get(plan.participant.cohortId);
      if (!site) return "exchange:bulk.fault.notYourSite";
      const definedBy = of && defining[of.definition];
      const withDefiningEvent = subject.events.some(
        (each) => each.kind === definedBy && each.happenedOn === happenedOn,
      );
      const draft = { kind, happenedOn, details, deviationReason: unstated, withDefiningEvent };
      const outcome = judgeDraft(plan, draft, { site, cohort: of, book });
      return "refused" in outcome ? outcome.refused : null;
    },
    assessment: (plan, one) => dayFault(plan, one.assessedOn, book.today) ?? valueFault(book, one),
    adverseEvent(plan, input, number) {
      const [fault] = faultsOf(input, book.today);
      if (fault) return `errors:${fault.message}`;
      return refusedDeath(plan, input, { number, site: sites.get(plan.participant.siteId), book });
    },
    visit(plan, { visit, happenedOn }, number) {
      const planned = schedule.find(({ code }) => code === visit);
      if (!planned) return "exchange:bulk.fault.noSuchTimepoint";
      const fault = dayFault(plan, happenedOn, book.today);
      if (fault !== null) return fault;
      const second = [...plan.participant.visits, ...plan.visits].find((other) => other.visit === visit);
      if (second) return `errors:rule.visit_exists?number=${second.number}`;
      addWindowDeviation(plan, planned, happenedOn, number);
      return null;
    },
  };
}

/** A study that is brought in as a record of its own: what it says stands, and only what lies ahead is left out. */
export function faithfulJudge(book: TrialBook): StudyJudge {
  return {
    person: () => null,
    inOrder: (events) => events,
    event(plan, { kind, happenedOn, details }) {
      if (happenedOn > book.today) return "a day that lies ahead";
      plan.events.push(nextEvent(plan, { kind, happenedOn, details }));
      return null;
    },
    assessment: () => null,
    adverseEvent: () => null,
    visit: () => null,
  };
}
