import { standingEvents } from "~/domain/cohorts/participant-event";
import { adverseEventContent, standingAdverseEvents } from "~/domain/interop/entries/judge-adverse-events";
import { foldCode, participantLookup } from "~/domain/interop/entries/book-lookup";
import { type BookParticipant, emptyPlan, type EntryPlan, type TrialBook } from "~/domain/interop/entries/trial-book";
import type { SdtmStudy, StudySubject } from "~/domain/interop/sdtm/sdtm-study";
import { canonicalJson } from "~/lib/canonical-json";
import type { StudyJudge } from "./judge-study";

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

/** What of a subject is added by whom, and where what is refused is counted. */
interface Adding {
  plan: EntryPlan;
  subject: StudySubject;
  judge: StudyJudge;
  refuse: (domain: string, message: string) => void;
}

/** Adds the subject's events that the book does not hold. */
function addEvents({ plan, subject, judge, refuse }: Adding): void {
  for (const event of judge.inOrder(subject.events)) {
    const standing = standingEvents([...plan.participant.events, ...plan.events]);
    const held = standing.some(({ kind, happenedOn }) => kind === event.kind && happenedOn === event.happenedOn);
    const refused = held ? null : judge.event(plan, event, subject);
    if (refused !== null) refuse("DS", refused);
  }
}

function addAssessments({ plan, subject, judge, refuse }: Adding): void {
  const { assessments } = plan.participant;
  const key = ({ instrument, timepoint, assessedOn, reader, answers }: StudySubject["assessments"][number]): string =>
    canonicalJson({ instrument, timepoint, assessedOn, reader, answers });
  const held = new Set(assessments.map(key));
  for (const one of subject.assessments) {
    if (held.has(key(one))) continue;
    const refused = judge.assessment(plan, one);
    if (refused !== null) refuse("RS", refused);
    else plan.assessments.push({ number: assessments.length + plan.assessments.length + 1, ...one });
  }
}

/** Two rows of a file may say the same of two events: as many are held as the file has. */
function addAdverseEvents({ plan, subject, judge, refuse }: Adding): void {
  const { adverseEvents } = plan.participant;
  const key = (input: StudySubject["adverseEvents"][number]): string => `${input.term} ${adverseEventContent(input)}`;
  const held = standingAdverseEvents(plan).map(({ input }) => key(input));
  for (const input of subject.adverseEvents) {
    const place = held.indexOf(key(input));
    if (place >= 0) held.splice(place, 1);
    else {
      const number = adverseEvents.length + plan.adverseEvents.length + 1;
      const refused = judge.adverseEvent(plan, input, number);
      if (refused !== null) refuse("AE", refused);
      else plan.adverseEvents.push({ number, corrects: null, input });
    }
  }
}

function addVisits({ plan, subject, judge, refuse }: Adding): void {
  const { visits } = plan.participant;
  const held = new Set(visits.map(({ visit, happenedOn }) => `${visit} ${happenedOn}`));
  for (const entry of subject.visits) {
    if (held.has(`${entry.visit} ${entry.happenedOn}`)) continue;
    const number = visits.length + plan.visits.length + 1;
    const refused = judge.visit(plan, entry, number);
    if (refused !== null) refuse("SV", refused);
    else plan.visits.push({ number, ...entry });
  }
}

function isFilled({ participant, events, assessments, adverseEvents, visits }: EntryPlan): boolean {
  return participant.id === null || events.length + assessments.length + adverseEvents.length + visits.length > 0;
}

/**
 * What a study adds to a trial's book: whatever the book does not hold already and the judge does not refuse. What is refused is
 * left out, counted and named, as are subjects of sites that are not in the importer's scope.
 */
export function studyPlans(study: SdtmStudy, book: TrialBook, cohortId: number, judge: StudyJudge): EntryPlan[] {
  const lookup = participantLookup(book);
  return study.subjects.flatMap((subject) => {
    const refuse = (domain: string, message: string): void =>
      study.notes.leaveOut(domain, message, 1, `${subject.site} ${subject.siteNumber}`);
    const site = book.sites.get(foldCode(subject.site));
    if (!site?.own) {
      study.notes.leaveOut("DM", `exchange:sdtm.left.site?site=${encodeURIComponent(subject.site)}`);
      return [];
    }
    const known = lookup.atSite(site, subject.siteNumber);
    const refused = known ? null : judge.person(subject, site);
    if (refused !== null) {
      refuse("DM", refused);
      return [];
    }
    const plan = emptyPlan(known ?? newParticipant(subject, site.id, cohortId));
    plan.participant.findings = [...new Set([...plan.participant.findings, ...subject.findings])];
    const adding = { plan, subject, judge, refuse };
    addEvents(adding);
    addAssessments(adding);
    addAdverseEvents(adding);
    addVisits(adding);
    for (const { details } of plan.events) {
      if (details["deviation"]) study.notes.find("deviation", `${subject.site} ${subject.siteNumber}`);
    }
    return isFilled(plan) ? [plan] : [];
  });
}
