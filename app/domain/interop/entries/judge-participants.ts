import { surelyMinor } from "~/domain/cohorts/consent-age";
import { type EventKind, standingEvents } from "~/domain/cohorts/participant-event";
import { numberOf, type ReadRow, textOf } from "../tabular/file-column";
import { foldCode, participantLookup } from "./book-lookup";
import { type EventDraft, judgeDraft } from "./judge-events";
import { faultCollector, type JudgedRows, withFacts } from "./row-judgement";
import type { HeadingMap } from "../tabular/match-headings";
import { type BookCohort, type BookParticipant, type BookSite, emptyPlan, type TrialBook } from "./trial-book";

const steps: readonly { field: string; kind: EventKind }[] = [
  { field: "consentedOn", kind: "consented" },
  { field: "screenFailedOn", kind: "screening_failed" },
  { field: "enrolledOn", kind: "enrolled" },
  { field: "infusedOn", kind: "infused" },
  { field: "completedOn", kind: "completed" },
];

/** What the consent's entry holds besides its day; a signature that was not given is left out. */
function consentDetails(row: ReadRow): Record<string, string> {
  const stated = ["consentVersion", "sex", "birthYear", "guardian", "assent"].flatMap((name) => {
    const text = textOf(row, name);
    return text === null || text === "no" ? [] : [[name, text] as const];
  });
  return Object.fromEntries(stated);
}

function draftsOf(row: ReadRow, cohort: BookCohort): { field: string; draft: EventDraft }[] {
  return steps.flatMap(({ field, kind }) => {
    const happenedOn = textOf(row, field);
    if (happenedOn === null) return [];
    const details = kind === "consented" ? consentDetails(row) : {};
    const minor =
      kind === "consented" &&
      surelyMinor({ consentedOn: happenedOn, birthYear: numberOf(row, "birthYear"), age: null });
    const withDefiningEvent = cohort.definition === "infusion" && textOf(row, "infusedOn") !== null;
    return [
      {
        field,
        draft: { kind, happenedOn, details, minor, deviationReason: textOf(row, "deviationReason"), withDefiningEvent },
      },
    ];
  });
}

/** Whether the book holds everything that the row says of a participant. */
function agrees(known: BookParticipant, row: ReadRow, cohort: BookCohort): boolean {
  const standing = standingEvents(known.events);
  const sameDays = steps.every(({ field, kind }) => {
    const day = textOf(row, field);
    return day === null || standing.some((event) => event.kind === kind && event.happenedOn === day);
  });
  const sex = textOf(row, "sex") ?? known.sex;
  const birthYear = numberOf(row, "birthYear") ?? known.birthYear;
  return sameDays && known.cohortId === cohort.id && known.sex === sex && known.birthYear === birthYear;
}

/** Why nobody can be taken into screening at this place on this day; null when somebody can. */
export function placeFault(site: BookSite, cohort: BookCohort, day: string, book: TrialBook): [string, string] | null {
  if (!book.registered) return ["site", "errors:rule.trial_not_registered"];
  if (!site.own) return ["site", "exchange:bulk.fault.notYourSite"];
  const open = site.openedOn !== null && site.openedOn <= day && site.closedOn === null;
  if (!open) return ["site", "errors:rule.site_not_open"];
  if (!cohort.open) return ["cohort", `errors:rule.cohort_not_open?cohort=${encodeURIComponent(cohort.code)}`];
  return null;
}

function newParticipant(row: ReadRow, site: BookSite, cohort: BookCohort): BookParticipant {
  return {
    id: null,
    code: "",
    siteId: site.id,
    cohortId: cohort.id,
    siteNumber: textOf(row, "siteNumber"),
    sex: textOf(row, "sex"),
    birthYear: numberOf(row, "birthYear"),
    events: [],
    assessments: [],
    adverseEvents: [],
    visits: [],
    findings: [],
  };
}

/**
 * Judges rows of participants by the rules of screening and of events. A row whose site and own number are known says either
 * what the book holds, and changes nothing, or something else, and is bad: a correction is made on the participant's page.
 */
export function judgeParticipants(rows: readonly ReadRow[], book: TrialBook, map: HeadingMap): JudgedRows {
  const { faults, fault } = faultCollector(map);
  const judged: JudgedRows = { plans: [], counts: [], faults, good: [], present: 0 };
  const lookup = participantLookup(book);
  const lines = new Map<BookParticipant, number>();

  function judge(row: ReadRow): void {
    const site = book.sites.get(foldCode(textOf(row, "site") ?? ""));
    const cohort = book.cohorts.get(foldCode(textOf(row, "cohort") ?? ""));
    if (!site) return fault(row, "site", "exchange:bulk.fault.noSuchSite");
    if (!cohort) return fault(row, "cohort", "exchange:bulk.fault.noSuchCohort");
    const consentedOn = textOf(row, "consentedOn") ?? "";
    const closed = placeFault(site, cohort, consentedOn, book);
    const known = site.own ? lookup.atSite(site, textOf(row, "siteNumber") ?? "") : undefined;
    if (known) return judgeKnown(row, known, cohort);
    if (closed) return fault(row, ...closed);
    if ((numberOf(row, "birthYear") ?? 0) > Number(consentedOn.slice(0, 4))) {
      return fault(row, "birthYear", "errors:bornAfterConsent");
    }
    const places = cohort.places;
    const plan = emptyPlan(newParticipant(row, site, cohort));
    for (const { field, draft } of draftsOf(row, cohort)) {
      const outcome = judgeDraft(plan, draft, { site, cohort, book });
      if ("refused" in outcome) {
        cohort.places = places;
        return fault(row, field, outcome.refused);
      }
    }
    lookup.add(plan.participant);
    lines.set(plan.participant, row.line);
    judged.plans.push(plan);
    judged.good.push(row.line);
  }

  function judgeKnown(row: ReadRow, known: BookParticipant, cohort: BookCohort): void {
    const line = lines.get(known);
    if (line !== undefined) return fault(row, "siteNumber", withFacts("exchange:bulk.fault.twice", { line }));
    if (agrees(known, row, cohort)) judged.present += 1;
    else fault(row, "siteNumber", "exchange:bulk.fault.participantExists");
  }

  rows.forEach(judge);
  return judged;
}
