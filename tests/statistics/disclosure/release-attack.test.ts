import { describe, expect, it } from "vitest";
import { hiddenBoxes, listsUpTo, nobody, published, type CohortTruth } from "./published-flows";

const slow = process.env.TRIALBOOK_SLOW === "1";
const [mostReleased, mostOther] = slow ? [5, 5] : [2, 3];

/** Every pair of a released cohort and one that is not, up to a size each. */
function* pairs(): Generator<[CohortTruth, CohortTruth]> {
  for (const [responders = 0, nonResponders = 0, notEvaluable = 0, notAssessed = 0] of listsUpTo(4, mostReleased)) {
    const released = { ...nobody, responders, nonResponders, notEvaluable, notAssessed };
    for (const [evaluable = 0, other = 0, waiting = 0] of listsUpTo(3, mostOther)) {
      yield [released, { ...nobody, nonResponders: evaluable, notEvaluable: other, notAssessed: waiting }];
    }
  }
}

describe("an attacker who reads a released rate with its interval beside the flow", () => {
  it("knows of no withheld box for certain that it holds 1 to 4", { timeout: slow ? 900_000 : 60_000 }, () => {
    const seen = new Map<string, { withheld: string[]; truths: Record<string, number>[] }>();
    let tables = 0;
    for (const truths of pairs()) {
      const progress = published(truths, [1]);
      const withheld =
        progress.tracked?.flow.boxes.filter(({ count }) => count === "withheld").map(({ id }) => id) ?? [];
      const same = seen.get(JSON.stringify(progress)) ?? { withheld, truths: [] };
      same.truths.push(hiddenBoxes(truths));
      seen.set(JSON.stringify(progress), same);
      tables += 1;
    }
    const exposed: string[] = [];
    let attacked = 0;
    for (const [publication, { withheld, truths }] of seen) {
      if (withheld.length > 0) attacked += truths.length;
      for (const box of withheld) {
        const values = new Set(truths.map((truth) => truth[box]));
        const [value = 0] = values;
        if (values.size === 1 && value >= 1 && value <= 4) exposed.push(`${box} = ${value} in ${publication}`);
      }
    }
    console.info(`${tables} publications with a released rate and its intervals, ${attacked} attacked`);
    expect(attacked).toBeGreaterThan(100);
    expect(exposed).toEqual([]);
  });
});
