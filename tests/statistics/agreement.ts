import { expect } from "vitest";

/** Keeps count of the reference values that were compared and of the largest difference seen. */
export interface Agreement {
  /** Asserts that `actual` equals `expected` to the relative tolerance (absolute where `expected` is 0), and counts it. */
  compare(actual: number | null, expected: number | null, label: string, tolerance?: number): void;
  /** Prints one line: how many values agreed, the largest relative difference, and what was left out and why. */
  report(notCompared?: string): void;
  /** How many values were compared. */
  count(): number;
}

/** Starts the count for one reference file; the default tolerance is that of closed forms. */
export function agreementWith(file: string, closedForm = 1e-9): Agreement {
  let compared = 0;
  let largest = 0;
  return {
    compare(actual, expected, label, tolerance = closedForm) {
      if (expected === null || actual === null) {
        expect(actual, `${file}: ${label}`).toBe(expected);
      } else {
        const difference = Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected));
        expect(difference, `${file}: ${label}: ${actual} against ${expected}`).toBeLessThanOrEqual(tolerance);
        largest = Math.max(largest, difference);
      }
      compared += 1;
    },
    report(notCompared) {
      const rest = notCompared ? `; not compared: ${notCompared}` : "";
      console.info(`${file}: ${compared} values agree, largest relative difference ${largest.toExponential(1)}${rest}`);
    },
    count: () => compared,
  };
}
