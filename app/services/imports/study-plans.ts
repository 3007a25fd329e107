import { standingEvents } from "~/domain/cohorts/participant-event";
import { adverseEventContent, standingAdverseEvents } from "~/domain/interop/entries/judge-adverse-events";
import { foldCode, participantLookup } from "~/domain/interop/entries/book-lookup";
import {
  type BookParticipant,
  emptyPlan,
  type EntryPlan,
  nextEvent,
  type TrialBook,
} from "~/domain/interop/entries/trial-book";
import type { ImportNotes } from "~/domain/interop/sdtm/import-notes";
import type { SdtmStudy, StudySubject } from "~/domain/interop/sdtm/sdtm-study";
import { canonicalJson } from "~/lib/canonical-json";

function newParticipant(subject: StudySubject, siteId: number, cohortId: number): BookParticipant {
  return {
    id: null,
    code: "",
    siteId,
    cohortId,
    siteNumber: subject.siteNumber,
    sex: subject.sex,
    birthYear: subject.birthYear,
    events: [],
    assessments: [],
    adverseEvents: [],
    visits: [],
    findings: [],
  };
}

/** Adds the subject's events that the book does not hold; the impossible, a day that lies ahead, is left out and counted. */
function addEvents(plan: EntryPlan, subject: StudySubject, today: string, notes: ImportNotes): void {
  for (const { kind, happenedOn, details } of subject.events) {
    if (happenedOn > today) {
      notes.leaveOut("DS", "a day that lies ahead");
      continue;
    }
    const standing = standingEvents([...plan.participant.events, ...plan.events]);
    const held = standing.some((event) => event.kind === kind && event.happenedOn === happenedOn);
    if (!held) plan.events.push(nextEvent(plan, { kind, happenedOn, details }));
  }
}

function addAssessments(plan: EntryPlan, subject: StudySubject): void {
  const { assessments } = plan.participant;
  const key = ({ instrument, timepoint, assessedOn, reader, answers }: StudySubject["assessments"][number]): string =>
    canonicalJson({ instrument, timepoint, assessedOn, reader, answers });
  const held = new Set(assessments.map(key));
  for (const one of subject.assessments) {
    if (held.has(key(one))) continue;
    plan.assessments.push({ number: assessments.length + plan.assessments.length + 1, ...one });
  }
}

/** Two rows of a file may say the same of two events: as many are held as the file has. */
function addAdverseEvents(plan: EntryPlan, subject: StudySubject): void {
  const { adverseEvents } = plan.participant;
  const key = (input: StudySubject["adverseEvents"][number]): string => `${input.term} ${adverseEventContent(input)}`;
  const held = standingAdverseEvents(plan).map(({ input }) => key(input));
  for (const input of subject.adverseEvents) {
    const place = held.indexOf(key(input));
    if (place >= 0) held.splice(place, 1);
    else
      plan.adverseEvents.push({ number: adverseEvents.length + plan.adverseEvents.length + 1, corrects: null, input });
  }
}

function addVisits(plan: EntryPlan, subject: StudySubject): void {
  const { visits } = plan.participant;
  const held = new Set(visits.map(({ visit, happenedOn }) => `${visit} ${happenedOn}`));
  for (const { visit, happenedOn } of subject.visits) {
    if (held.has(`${visit} ${happenedOn}`)) continue;
    plan.visits.push({ number: visits.length + plan.visits.length + 1, visit, happenedOn });
  }
}

function isFilled({ participant, events, assessments, adverseEvents, visits }: EntryPlan): boolean {
  return participant.id === null || events.length + assessments.length + adverseEvents.length + visits.length > 0;
}

/**
 * What a study adds to a trial's book: whatever the book does not hold already. Nothing is refused; subjects of sites that are
 * not in the importer's scope are left out and counted.
 */
export function studyPlans(study: SdtmStudy, book: TrialBook, cohortId: number): EntryPlan[] {
  const lookup = participantLookup(book);
  return study.subjects.flatMap((subject) => {
    const site = book.sites.get(foldCode(subject.site));
    if (!site?.own) {
      study.notes.leaveOut("DM", `site ${subject.site}: not in the trial, or not yours`);
      return [];
    }
    const plan = emptyPlan(lookup.atSite(site, subject.siteNumber) ?? newParticipant(subject, site.id, cohortId));
    plan.participant.findings = [...new Set([...plan.participant.findings, ...subject.findings])];
    addEvents(plan, subject, book.today, study.notes);
    addAssessments(plan, subject);
    addAdverseEvents(plan, subject);
    addVisits(plan, subject);
    return isFilled(plan) ? [plan] : [];
  });
}
