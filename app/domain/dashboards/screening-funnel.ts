/** What a screening funnel is composed of. */
export interface FunnelFacts {
  considered: number;
  notEligible: number;
  declined: number;
  other: number;
  consented: number;
  screenFailed: number;
  enrolled: number;
}

/** A step of the funnel, and of whom it is a share: the step before, where that one was counted. */
export interface FunnelStep {
  id: "considered" | "consented" | "enrolled";
  count: number;
  of: number | null;
}

/** Steps from pre-screening to enrolment, and counts that contradict each other. */
export interface ScreeningFunnel {
  steps: FunnelStep[];
  /** More consented than pre-screening considered: the tallies are behind, and no share of them is told. */
  talliesBehind: boolean;
  /** More enrolled and failed than consented. */
  contradicted: boolean;
}

/**
 * The screening funnel. A share is told of the step before only where it can be one; pre-screening is kept in anonymous
 * tallies, which may be missing or behind.
 */
export function screeningFunnel(facts: FunnelFacts): ScreeningFunnel {
  const { considered, consented, enrolled, screenFailed } = facts;
  const talliesBehind = considered > 0 && consented > considered - facts.notEligible - facts.declined - facts.other;
  const contradicted = enrolled + screenFailed > consented;
  return {
    steps: [
      { id: "considered", count: considered, of: null },
      { id: "consented", count: consented, of: considered > 0 && !talliesBehind ? considered : null },
      { id: "enrolled", count: enrolled, of: contradicted ? null : consented },
    ],
    talliesBehind,
    contradicted,
  };
}
