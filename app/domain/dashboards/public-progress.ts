/** A count that is shown, or withheld because an outsider could learn of a person from it (never 0 and never blank). */
export type ShownCount = number | "withheld";

/** Cumulative enrolment of one cohort: planned and actual, by civil day, in public by the end of each month. */
export interface CohortEnrolment {
  code: string;
  kind: "initial" | "expansion";
  status: string;
  nameEn: string;
  nameVi: string;
  planned: number | null;
  enrolled: number;
  /** Days on which the count rose, with the count reached. */
  actual: { day: string; enrolled: number }[];
  plan: { day: string; planned: number }[];
}

/** A proportion as it is shown: the counts, the Clopper-Pearson limits, never a bare percentage. */
export interface ShownProportion {
  x: number;
  n: number;
  lower: number;
  upper: number;
  level: number;
}

/** Response under one responder definition: among all enrolled (not evaluable counts as non-responder), infused, evaluable. */
export interface CohortResponse {
  code: string | null;
  nameEn: string | null;
  nameVi: string | null;
  enrolled: ShownProportion | null;
  infused: ShownProportion | null;
  evaluable: ShownProportion | null;
}

export interface ReleasedResponse {
  instrument: string;
  timepoint: string;
  definitionVersion: number;
  definitionSetOn: string;
  definition: Record<string, unknown>;
  whole: CohortResponse;
  cohorts: CohortResponse[];
}

/** Single-arm participant flow: a box is a count, a withheld count, and the identities that the counts break, if any. */
export interface PublicFlow {
  /** The day that the boxes count up to. In public it stands still while a change would be small enough to tell of a person. */
  asOf: string | null;
  boxes: { id: string; count: ShownCount }[];
  broken: { id: string; left: number; right: number }[];
}

/** Trial-level safety totals, which are never withheld. */
export interface PublicSafety {
  infused: number;
  deaths: number;
  seriousEvents: number;
  participantsWithSerious: number;
  productFailures: number;
  lastEntryOn: string | null;
}

/** Counts that somebody reported in bulk, as quoted, for a trial of which no participant is held. */
export interface ReportedProgress {
  cohortCode: string;
  nameEn: string;
  nameVi: string;
  kind: "initial" | "expansion";
  status: string;
  reported: number | null;
  measure: string | null;
  asOf: string | null;
  planned: number | null;
  proposed: number | null;
}

/** What the public reads of one trial's progress, fixed in a dated snapshot. */
export interface PublicProgress {
  schema: 1;
  /** The last civil day that the numbers cover; null when the source gives none. */
  dataDate: string | null;
  planned: number | null;
  /** Participants tracked here; null when none is held. */
  tracked: {
    screened: number;
    enrolled: number;
    cohorts: CohortEnrolment[];
    flow: PublicFlow;
    safety: PublicSafety;
    /** Null until outcomes are released after primary completion. */
    response: ReleasedResponse | null;
    sites: number;
    lastReportOn: string | null;
  } | null;
  reported: ReportedProgress[];
}
