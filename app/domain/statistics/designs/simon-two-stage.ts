import { InvalidInput } from "~/lib/errors";
import { requireOpenUnit, requireWhole } from "~/domain/statistics/argument-checks";
import { binomialTable, tailAt, upperTails } from "~/domain/statistics/designs/binomial-table";

/** What a two-stage design must achieve. */
export interface SimonGoal {
  /** Response rate that is of no interest, between 0 and 1. */
  p0: number;
  /** Response rate that is worth having, above `p0`. */
  p1: number;
  /** Greatest probability of accepting a treatment whose rate is `p0`. */
  alpha: number;
  /** Greatest probability of rejecting a treatment whose rate is `p1`. */
  beta: number;
}

/** A two-stage design: stop after `n1` with `r1` or fewer responses; reject after `n` with `r` or fewer. */
export interface SimonDesign {
  r1: number;
  n1: number;
  r: number;
  n: number;
  /** Expected number of participants where the rate is `p0`. */
  expectedSizeUnderNull: number;
  /** Probability of stopping after the first stage where the rate is `p0`. */
  earlyStopUnderNull: number;
  /** Attained probability of acceptance at `p0`. */
  alpha: number;
  /** Attained probability of acceptance at `p1`. */
  power: number;
}

/** The two designs of Simon; null where no design of at most the allowed size reaches the goal. */
export interface SimonDesigns {
  /** Smallest expected size under `p0`. */
  optimal: SimonDesign | null;
  /** Smallest greatest size, and among those the smallest expected size under `p0`. */
  minimax: SimonDesign | null;
}

/** Largest trial that the search looks at. */
export const SIMON_LARGEST_TRIAL = 200;

/**
 * Searches every two-stage design of at most `largest` participants. Accepts when more than r1 of n1 and more than r of n
 * respond: P(accept | p) = sum over x > r1 of b(x; n1, p) P(X2 > r - x), X2 binomial of n - n1; expected size
 * n1 + (1 - P(X1 <= r1 | p0)) (n - n1). (Simon R. Controlled Clinical Trials 1989;10:1-10.)
 *
 * @throws InvalidInput unless 0 < p0 < p1 < 1, 0 < alpha, beta < 1 and 2 <= largest <= 200.
 */
export function simonTwoStage(goal: SimonGoal, largest = 100): SimonDesigns {
  requireOpenUnit(goal.p0, "p0");
  requireOpenUnit(goal.p1, "p1");
  requireOpenUnit(goal.alpha, "alpha");
  requireOpenUnit(goal.beta, "beta");
  requireWhole(largest, "largest", 2);
  if (goal.p1 <= goal.p0) throw new InvalidInput([{ path: "p1", message: "must exceed p0" }]);
  if (largest > SIMON_LARGEST_TRIAL) {
    throw new InvalidInput([{ path: "largest", message: `must not exceed ${SIMON_LARGEST_TRIAL}` }]);
  }

  const tables = { null: tablesFor(goal.p0, largest), alternative: tablesFor(goal.p1, largest) };
  let optimal: SimonDesign | null = null;
  let minimax: SimonDesign | null = null;
  for (let n = 2; n <= largest; n++) {
    for (const r of finalBoundaries(goal, tables, n)) {
      const below: number =
        minimax === null || minimax.n === n ? Infinity : (optimal?.expectedSizeUnderNull ?? Infinity);
      for (let n1 = 1; n1 < n && n1 < below; n1++) {
        for (const design of feasibleDesigns(goal, tables, { n, r, n1 })) {
          if (!optimal || design.expectedSizeUnderNull < optimal.expectedSizeUnderNull) optimal = design;
          const smaller = !minimax || design.n < minimax.n;
          if (smaller || (design.n === minimax?.n && better(design, minimax))) minimax = design;
        }
      }
    }
  }
  return { optimal, minimax };
}

interface Tables {
  mass: Float64Array[];
  tails: Float64Array[];
}

function tablesFor(probability: number, most: number): Tables {
  const mass = binomialTable(most, probability);
  return { mass, tails: upperTails(mass) };
}

function better(a: SimonDesign, b: SimonDesign): boolean {
  return a.expectedSizeUnderNull < b.expectedSizeUnderNull;
}

/**
 * Final boundaries r that a design of n can have at all. Acceptance implies X > r, so P(X > r | p1) must reach 1 - beta;
 * and what early stopping takes from P(X > r | p0) it takes at least as much from P(X > r | p1) once r responses are more
 * likely under p1, so P(X > r | p0) may exceed alpha by no more than P(X > r | p1) exceeds 1 - beta.
 */
function finalBoundaries(goal: SimonGoal, tables: { null: Tables; alternative: Tables }, n: number): number[] {
  const boundaries: number[] = [];
  for (let r = 0; r < n; r++) {
    const spare = tailAt(tables.alternative.tails, n, r + 1) - (1 - goal.beta);
    if (spare < 0) break;
    const moreLikely = (tables.alternative.mass[n]?.[r + 1] ?? 0) >= (tables.null.mass[n]?.[r + 1] ?? 0);
    const excess = tailAt(tables.null.tails, n, r + 1) - goal.alpha;
    if (!moreLikely || excess <= spare) boundaries.push(r);
  }
  return boundaries;
}

/** The designs with this n, r and n1 that reach the goal, one for each r1, from the greatest r1 down. */
function feasibleDesigns(
  goal: SimonGoal,
  tables: { null: Tables; alternative: Tables },
  { n, r, n1 }: { n: number; r: number; n1: number },
): SimonDesign[] {
  const designs: SimonDesign[] = [];
  let alpha = 0;
  let power = 0;
  for (let x = n1; x >= 1; x--) {
    const needed = r - x + 1;
    alpha += (tables.null.mass[n1]?.[x] ?? 0) * tailAt(tables.null.tails, n - n1, needed);
    power += (tables.alternative.mass[n1]?.[x] ?? 0) * tailAt(tables.alternative.tails, n - n1, needed);
    if (alpha > goal.alpha) break;
    const r1 = x - 1;
    if (power < 1 - goal.beta || r1 > r) continue;
    const goesOn = tailAt(tables.null.tails, n1, x);
    const expectedSizeUnderNull = n1 + goesOn * (n - n1);
    designs.push({ r1, n1, r, n, expectedSizeUnderNull, earlyStopUnderNull: 1 - goesOn, alpha, power });
  }
  return designs;
}
