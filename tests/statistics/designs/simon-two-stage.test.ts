import binomialPmf from "@stdlib/stats-base-dists-binomial-pmf";
import { describe, expect, it } from "vitest";
import { simonTwoStage } from "~/domain/statistics/designs/simon-two-stage";
import type { SimonGoal } from "~/domain/statistics/designs/simon-two-stage";
import { InvalidInput } from "~/lib/errors";

/** Probability of acceptance, written out as the plain double sum. */
function acceptance(r1: number, n1: number, r: number, n: number, p: number): number {
  let sum = 0;
  for (let x1 = r1 + 1; x1 <= n1; x1++) {
    for (let x2 = 0; x2 <= n - n1; x2++) {
      if (x1 + x2 > r) sum += binomialPmf(x1, n1, p) * binomialPmf(x2, n - n1, p);
    }
  }
  return sum;
}

/** Every design up to `largest` that reaches the goal, by plain enumeration. */
function everyDesign(goal: SimonGoal, largest: number): { n: number; size: number }[] {
  const found: { n: number; size: number }[] = [];
  for (let n = 2; n <= largest; n++) {
    for (let n1 = 1; n1 < n; n1++) {
      for (let r1 = 0; r1 < n1; r1++) {
        for (let r = r1; r < n; r++) {
          if (acceptance(r1, n1, r, n, goal.p0) > goal.alpha) continue;
          if (acceptance(r1, n1, r, n, goal.p1) < 1 - goal.beta) break;
          let early = 0;
          for (let x = 0; x <= r1; x++) early += binomialPmf(x, n1, goal.p0);
          found.push({ n, size: n1 + (1 - early) * (n - n1) });
        }
      }
    }
  }
  return found;
}

describe("Simon's two-stage designs", () => {
  it.each([
    [
      { p0: 0.05, p1: 0.25, alpha: 0.05, beta: 0.2 },
      { r1: 0, n1: 12, r: 2, n: 16 },
    ],
    [
      { p0: 0.1, p1: 0.3, alpha: 0.05, beta: 0.2 },
      { r1: 1, n1: 15, r: 5, n: 25 },
    ],
    [
      { p0: 0.2, p1: 0.4, alpha: 0.05, beta: 0.2 },
      { r1: 4, n1: 18, r: 10, n: 33 },
    ],
  ])("finds the minimax design of Simon 1989 for %o", (goal, expected) => {
    expect(simonTwoStage(goal).minimax).toMatchObject(expected);
  });

  it("misses no design that a plain enumeration finds", () => {
    const goal = { p0: 0.1, p1: 0.5, alpha: 0.1, beta: 0.15 };
    const all = everyDesign(goal, 13);
    const { optimal, minimax } = simonTwoStage(goal, 13);
    const smallest = Math.min(...all.map((design) => design.n));
    expect(optimal?.expectedSizeUnderNull).toBeCloseTo(Math.min(...all.map((design) => design.size)), 10);
    expect(minimax?.n).toBe(smallest);
    expect(minimax?.expectedSizeUnderNull).toBeCloseTo(
      Math.min(...all.filter((design) => design.n === smallest).map((design) => design.size)),
      10,
    );
  });

  it("keeps both error limits and never needs more than allowed", () => {
    const goal = { p0: 0.3, p1: 0.45, alpha: 0.1, beta: 0.2 };
    const { optimal, minimax } = simonTwoStage(goal, 120);
    for (const design of [optimal, minimax]) {
      expect(design?.alpha).toBeLessThanOrEqual(goal.alpha);
      expect(design?.power).toBeGreaterThanOrEqual(1 - goal.beta);
      expect(design?.n).toBeLessThanOrEqual(120);
    }
    expect(minimax?.n ?? 0).toBeLessThanOrEqual(optimal?.n ?? 0);
    expect(optimal?.expectedSizeUnderNull ?? 0).toBeLessThanOrEqual(minimax?.expectedSizeUnderNull ?? 0);
  });

  it("says that there is none within a size too small", () => {
    expect(simonTwoStage({ p0: 0.3, p1: 0.4, alpha: 0.05, beta: 0.1 }, 20)).toEqual({ optimal: null, minimax: null });
  });

  it("searches up to 200 participants within a few seconds", () => {
    const { optimal } = simonTwoStage({ p0: 0.5, p1: 0.62, alpha: 0.05, beta: 0.1 }, 200);
    expect(optimal?.power).toBeGreaterThanOrEqual(0.9);
  });

  it("refuses rates in the wrong order, errors outside 0 to 1 and sizes above 200", () => {
    expect(() => simonTwoStage({ p0: 0.4, p1: 0.2, alpha: 0.05, beta: 0.2 })).toThrow(InvalidInput);
    expect(() => simonTwoStage({ p0: 0.2, p1: 0.4, alpha: 0, beta: 0.2 })).toThrow(InvalidInput);
    expect(() => simonTwoStage({ p0: 0.2, p1: 0.4, alpha: 0.05, beta: 0.2 }, 201)).toThrow(InvalidInput);
  });
});
