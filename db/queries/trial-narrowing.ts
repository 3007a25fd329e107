import type { SearchTerm } from "~/domain/trials/search-query";

/** In which order the list comes; each ends with the trial's row id, so that no two places are equal. */
export const trialOrders = ["relevance", "date", "enrolment"] as const;
export type TrialOrder = (typeof trialOrders)[number];

/** The place after which a page begins: the value that the list is ordered by, and the trial's row id. */
export interface TrialPlace {
  value: string;
  trialId: number;
}

/** By what the public list is narrowed. */
export interface TrialNarrowing {
  terms: readonly SearchTerm[];
  status?: string;
  phase?: string;
  condition?: string;
  country?: string;
  sponsor?: string;
  technique?: string;
  /** A province's code; `none` for trials of which no province is known. */
  province?: string;
  /** Only trials that are in totals: neither synthetic nor registered by mistake. */
  counted?: boolean;
  /** Only trials of one kind: a standing, or the synthetic ones. */
  kind?: string;
}

/** What a trial must bear, as the facets of the list name it (`status:recruiting`, `country:VN`). */
export function facetsOf(narrowing: Omit<TrialNarrowing, "terms">): string[] {
  const { status, phase, country, condition, sponsor, technique, province, kind, counted } = narrowing;
  const named = { status, phase, country, condition, sponsor, technique, province, kind };
  const facets = Object.entries(named).flatMap(([facet, value]) => (value ? [`${facet}:${value}`] : []));
  return counted ? [...facets, "counted"] : facets;
}

/** What the list shows of a trial. */
export const listedColumns = [
  "trial_id",
  "public_id",
  "registration_number",
  "standing",
  "synthetic",
  "mistaken",
  "title_en",
  "title_vi",
  "sponsor_en",
  "sponsor_vi",
  "sponsor_public_id",
  "phase",
  "recruitment_status",
  "countries",
  "conditions_en",
  "conditions_vi",
  "planned",
  "enrolled",
  "proposed",
  "data_date",
  "listed_on",
  "provinces",
] as const;
