import { type AdverseEventInput, faultsOf } from "~/domain/safety/adverse-event";
import { canonicalJson } from "~/lib/canonical-json";
import { foldText } from "~/lib/fold-text";
import { numberOf, type ReadRow, textOf } from "../tabular/file-column";
import type { HeadingMap } from "../tabular/match-headings";
import { participantLookup } from "./book-lookup";
import { findParticipant, planKeeper } from "./find-participant";
import { judgeDraft } from "./judge-events";
import { faultCollector, type JudgedRows, withFacts } from "./row-judgement";
import type { AdverseEventEntry, BookSite, EntryPlan, TrialBook } from "./trial-book";

function inputOf(row: ReadRow): AdverseEventInput {
  const grade = numberOf(row, "grade");
  return {
    term: textOf(row, "term") ?? "",
    grade,
    grading: textOf(row, "grading") ?? "CTCAE 5.0",
    seriousness: textOf(row, "seriousness") as AdverseEventInput["seriousness"],
    relation: textOf(row, "relation") as AdverseEventInput["relation"],
    outcome: textOf(row, "outcome") as AdverseEventInput["outcome"],
    startedOn: textOf(row, "startedOn"),
    endedOn: textOf(row, "endedOn"),
    knownOn: textOf(row, "knownOn") ?? "",
    organClass: textOf(row, "organClass"),
  };
}

/** What two entries must share to say the same of an event. */
export function adverseEventContent(input: AdverseEventInput): string {
  const { grade, seriousness, relation, outcome, startedOn, endedOn, knownOn } = input;
  return canonicalJson({ grade, seriousness, relation, outcome, startedOn, endedOn, knownOn });
}

/** The standing adverse events of a participant with those planned. */
export function standingAdverseEvents(plan: EntryPlan): AdverseEventEntry[] {
  const all = [...plan.participant.adverseEvents, ...plan.adverseEvents];
  const replaced = new Set(all.map(({ corrects }) => corrects));
  return all.filter(({ number }) => !replaced.has(number));
}

/** Enters the death with a fatal event where the participant's is not known; why that cannot be, otherwise. */
export function refusedDeath(
  plan: EntryPlan,
  input: AdverseEventInput,
  { number, site, book }: { number: number; site: BookSite | undefined; book: TrialBook },
): string | null {
  const died = [...plan.participant.events, ...plan.events].some(({ kind }) => kind === "died");
  if (input.outcome !== "fatal" || died || !site || input.endedOn === null) return null;
  const draft = { kind: "died" as const, happenedOn: input.endedOn, details: { adverseEvent: String(number) } };
  const outcome = judgeDraft(plan, { ...draft, deviationReason: null }, { site, cohort: undefined, book });
  return "refused" in outcome ? outcome.refused : null;
}

/** Judges rows of adverse events by the rules of an entry by hand; a fatal one enters the participant's death with it. */
export function judgeAdverseEvents(rows: readonly ReadRow[], book: TrialBook, map: HeadingMap): JudgedRows {
  const { faults, fault } = faultCollector(map);
  const judged: JudgedRows = { plans: [], counts: [], faults, good: [], present: 0 };
  const lookup = participantLookup(book);
  const plans = planKeeper();
  const sites = new Map([...book.sites.values()].map((site) => [site.id, site]));

  for (const row of rows) {
    const participant = findParticipant(row, book, lookup, fault);
    if (!participant) continue;
    const plan = plans.of(participant);
    const input = inputOf(row);
    const issues = faultsOf(input, book.today);
    for (const { path, message } of issues) fault(row, path, `errors:${message}`);
    if (issues.length > 0) continue;
    const known = standingAdverseEvents(plan).find(
      (one) => foldText(one.input.term) === foldText(input.term) && one.input.startedOn === input.startedOn,
    );
    if (known && adverseEventContent(known.input) === adverseEventContent(input)) {
      judged.present += 1;
      continue;
    }
    if (known) {
      fault(row, "term", withFacts("exchange:bulk.fault.adverseEventExists", { number: known.number }));
      continue;
    }
    const number = plan.participant.adverseEvents.length + plan.adverseEvents.length + 1;
    const refused = refusedDeath(plan, input, { number, site: sites.get(participant.siteId), book });
    if (refused !== null) {
      fault(row, "endedOn", refused);
      continue;
    }
    plan.adverseEvents.push({ number, corrects: null, input });
    judged.good.push(row.line);
  }
  return { ...judged, plans: plans.filled() };
}
