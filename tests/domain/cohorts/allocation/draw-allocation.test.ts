import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AllocationPlan, type MadeAllocation, planFaults } from "~/domain/cohorts/allocation/allocation-plan";
import { drawAllocation, replayAllocation } from "~/domain/cohorts/allocation/draw-allocation";
import { imbalanceWith } from "~/domain/cohorts/allocation/minimisation";
import { chachaBlock, seededStream } from "~/domain/cohorts/allocation/seeded-stream";

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex"));
const people = fc.array(fc.record({ site: fc.constantFrom("HN", "HCM"), age: fc.constantFrom("child", "adult") }), {
  minLength: 1,
  maxLength: 60,
});

function planOf(method: AllocationPlan["method"], ratio: [number, number], more: Partial<AllocationPlan> = {}) {
  const factor = (code: string) => ({ code, name: { en: code, vi: code }, levels: [], weight: 1 });
  const [a, b] = ratio;
  const plan: AllocationPlan = {
    method,
    arms: [
      { code: "A", ratio: a },
      { code: "B", ratio: b },
    ],
    factors: [factor("site"), factor("age")],
    blockSizes: [a + b, 2 * (a + b)],
    probability: 0.8,
    list: [],
    ...more,
  };
  return plan;
}

function allocateAll(key: string, plan: AllocationPlan, all: readonly Record<string, string>[]): MadeAllocation[] {
  const history: MadeAllocation[] = [];
  for (const strata of all) {
    history.push({ number: history.length + 1, strata, arm: drawAllocation(key, plan, history, strata) });
  }
  return history;
}

const countOf = (made: readonly MadeAllocation[], arm: string): number =>
  made.filter((each) => each.arm === arm).length;

describe("the seeded stream", () => {
  it("gives the words of RFC 8439, section 2.3.2", () => {
    const key = Uint32Array.from({ length: 8 }, (_, word) => 0x03020100 + word * 0x04040404);
    const words = [...chachaBlock(key, 1, [0x09000000, 0x4a000000, 0])];
    expect(words.map((word) => word.toString(16).padStart(8, "0"))).toEqual(
      [
        "e4e7f110 15593bd1 1fdd0f50 c47120a3 c7f4d1c7 0368c033 9aaa2204 4e6cd4c3".split(" "),
        "466482d2 09aa9f07 05d7c214 a2028bd9 d19c12b5 b94e16de e883d0cb 4e3c50a2".split(" "),
      ].flat(),
    );
  });
  it("draws whole numbers below a bound, all of them", () => {
    const stream = seededStream("0".repeat(64), 7);
    const drawn = new Set(Array.from({ length: 200 }, () => stream.below(5)));
    expect([...drawn].toSorted()).toEqual([0, 1, 2, 3, 4]);
  });
  it("refuses a seed of another length", () => {
    expect(() => seededStream("abc", 0)).toThrow(RangeError);
  });
});

describe("an allocation", () => {
  it.each(["permuted_blocks", "minimisation"] as const)(
    "by %s is replayed from its seed to the same arms",
    (method) => {
      const plan = planOf(method, [2, 1]);
      fc.assert(
        fc.property(seed, people, (key, all) => {
          const history = allocateAll(key, plan, all);
          expect(replayAllocation(key, plan, history)).toEqual(history.map(({ arm }) => arm));
        }),
        { numRuns: 30 },
      );
    },
  );

  it("by permuted blocks is never further from its shares than half the largest block, in any stratum", () => {
    const ratio = fc.constantFrom<[number, number]>([1, 1], [2, 1], [3, 2]);
    fc.assert(
      fc.property(seed, people, ratio, (key, all, shares) => {
        const plan = planOf("permuted_blocks", shares);
        const [a, b] = shares;
        const history = allocateAll(key, plan, all);
        for (const site of ["HN", "HCM"]) {
          for (const age of ["child", "adult"]) {
            const own = history.filter(({ strata }) => strata["site"] === site && strata["age"] === age);
            const expected = (own.length * a) / (a + b);
            const bound = (2 * (a + b) * (a / (a + b)) * b) / (a + b);
            expect(Math.abs(countOf(own, "A") - expected)).toBeLessThanOrEqual(bound + 1e-9);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("by minimisation without chance always leaves the least imbalance, and keeps both arms close at every level", () => {
    const plan = planOf("minimisation", [1, 1], { probability: 1 });
    fc.assert(
      fc.property(seed, people, (key, all) => {
        const history = allocateAll(key, plan, all);
        history.forEach(({ strata, arm }, place) => {
          const before = history.slice(0, place);
          const other = arm === "A" ? "B" : "A";
          const chosen = imbalanceWith(plan, before, strata, arm);
          expect(chosen).toBeLessThanOrEqual(imbalanceWith(plan, before, strata, other));
        });
        expect(Math.abs(countOf(history, "A") - countOf(history, "B"))).toBeLessThanOrEqual(4);
      }),
      { numRuns: 30 },
    );
  });

  it("follows a list made elsewhere and says when it is used up", () => {
    const plan = planOf("list", [1, 1], { list: ["B", "A"] });
    expect(allocateAll("0".repeat(64), plan, [{}, {}]).map(({ arm }) => arm)).toEqual(["B", "A"]);
    expect(() => allocateAll("0".repeat(64), plan, [{}, {}, {}])).toThrow("allocation_list_used_up");
  });

  it("that somebody altered no longer equals its replay", () => {
    const plan = planOf("permuted_blocks", [1, 1], { factors: [], blockSizes: [2] });
    const history = allocateAll("1".repeat(64), plan, [{}, {}, {}, {}]);
    const altered = history.map((made, place) => (place === 2 ? { ...made, arm: made.arm === "A" ? "B" : "A" } : made));
    expect(replayAllocation("1".repeat(64), plan, altered)).not.toEqual(altered.map(({ arm }) => arm));
  });

  it("is not planned with faults: a block that the shares do not divide, an unknown arm, no list, one arm in two", () => {
    const paths = (plan: AllocationPlan) => planFaults(plan).map(({ path, message }) => `${path} ${message}`);
    expect(paths(planOf("permuted_blocks", [2, 1], { blockSizes: [4] }))).toEqual(["blockSizes blockSize"]);
    expect(paths(planOf("list", [1, 1], { list: ["A", "C"] }))).toEqual(["list unknownArm"]);
    expect(paths(planOf("list", [1, 1]))).toEqual(["list required"]);
    expect(paths(planOf("single_arm", [1, 1]))).toEqual(["method oneArmOnly"]);
    expect(paths(planOf("minimisation", [1, 1], { factors: [] }))).toEqual(["factors required"]);
    expect(paths(planOf("minimisation", [1, 1]))).toEqual([]);
  });
});
