import type { z } from "zod";
import type { trialRecord } from "~/domain/trials/trial-record";

interface BothLanguages {
  en: string;
  vi: string;
}

interface Quoted {
  quote: BothLanguages;
  speaker: BothLanguages;
  /** Key of the source. */
  source: string;
}

/** A count that a source reports; `asOf` is a partial date, absent when the source gives none. */
export interface CitedCount extends Quoted {
  measure: "screened" | "enrolled" | "infused" | "completed";
  count: number;
  asOf?: string;
}

/** A proposal to enlarge a cohort of which no decision is known here. */
export interface CitedProposal {
  additional: number;
  proposer: BothLanguages;
  rationale?: BothLanguages;
  proposedOn?: string;
  source: string;
}

/** One group of participants as a source tells of it; the planned size is left out when no source states one. */
export interface CitedCohort {
  code: string;
  kind: "initial" | "expansion";
  status: "proposed" | "approved" | "open" | "closed";
  name: BothLanguages;
  plannedSize?: number;
  counts?: readonly CitedCount[];
  proposals?: readonly CitedProposal[];
}

/** A published figure that is quoted and was not computed here; `missing` are codes of what it would need to be judged. */
export interface CitedClaim extends Quoted {
  figure: string;
  occasion?: BothLanguages;
  missing: readonly string[];
}

/** How the trial stands to one that is already in the book; an inferred relation is ours, not the source's. */
export interface CitedRelation {
  to: string;
  kind: "expands" | "may_be_the_same_as" | "beside";
  inferred: boolean;
  note?: BothLanguages;
}

/**
 * What sources tell of a trial that is not registered here: a `cited` account, or a `catalogue` record of another
 * registry. Sources and organisations are named by key and public id and must be in the book already.
 */
export interface CitedTrial {
  publicId: string;
  standing: "cited" | "catalogue";
  /** Public id of the sponsor; absent when no source names one. */
  sponsor?: string;
  identifiers?: readonly { identifier: string; authority: string; kind: "registry" | "secondary" }[];
  record: z.input<typeof trialRecord>;
  cohorts?: readonly CitedCohort[];
  claims?: readonly CitedClaim[];
  relations?: readonly CitedRelation[];
  /** Why the account is in the book: the reason of its first version. */
  reason: string;
}
