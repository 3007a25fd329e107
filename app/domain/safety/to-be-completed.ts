import type { Particulars } from "./adverse-event";

/** A serious event as far as its report is concerned. */
export interface ReportState {
  serious: boolean;
  grade: number | null;
  severity: string | null;
  relation: string;
  outcome: string;
  expectedness: string;
  startedOn: string | null;
  endedOn: string | null;
  organClass: string | null;
  actionTaken: string | null;
  particulars: Particulars;
}

/** What is still missing from a serious event's report, in the order of the form. */
export const reportItems = [
  "startedOn",
  "intensity",
  "organClass",
  "narrative",
  "treatment",
  "outcome",
  "endedOn",
  "product",
  "productDose",
  "productDates",
  "actionTaken",
  "relation",
  "expectedness",
  "concomitant",
  "history",
  "trialMeasures",
  "reporter",
] as const;

export type ReportItem = (typeof reportItems)[number];

const ended = ["recovered", "sequelae", "fatal"];

/**
 * What a serious event still lacks before its report is whole; empty for one that is not serious. Intensity is a grade or a word.
 * An unknown outcome is a gap as well: it must be asked after.
 */
export function missingFromReport(event: ReportState): ReportItem[] {
  if (!event.serious) return [];
  const { particulars } = event;
  const there: Record<ReportItem, boolean> = {
    startedOn: event.startedOn !== null,
    intensity: event.grade !== null || event.severity !== null,
    organClass: event.organClass !== null,
    narrative: Boolean(particulars.narrative),
    treatment: Boolean(particulars.treatment),
    outcome: event.outcome !== "unknown",
    endedOn: !ended.includes(event.outcome) || event.endedOn !== null,
    product: Boolean(particulars.product),
    productDose: Boolean(particulars.productDose),
    productDates: Boolean(particulars.productDates),
    actionTaken: event.actionTaken !== null,
    relation: event.relation !== "not_assessed",
    expectedness: event.expectedness !== "not_assessed",
    concomitant: Boolean(particulars.concomitant),
    history: Boolean(particulars.history),
    trialMeasures: Boolean(particulars.trialMeasures),
    reporter: Boolean(particulars.reporter),
  };
  return reportItems.filter((item) => !there[item]);
}
