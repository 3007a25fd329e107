import { describe, expect, it } from "vitest";
import type { LinearTable } from "~/domain/statistics/disclosure/linear-table";
import { protectLinearTable } from "~/domain/statistics/disclosure/protect-linear-table";
import { twoWayAsLinearTable } from "~/domain/statistics/disclosure/two-way-table";
import { exposedBy } from "./brute-force-attacker";
import type { TableFromFree } from "./brute-force-attacker";

const slow = process.env.TRIALBOOK_SLOW === "1";
const TABLES = slow ? 10_000 : 2_000;

/** Park-Miller generator, so that every run attacks the same tables. */
function generator(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 48271) % 2147483647;
    return Math.floor((state / 2147483647) * (most + 1));
  };
}

const oneWay: TableFromFree = (free) => ({
  cells: free.map((value, i) => ({ id: `c${i}`, value })),
  sums: [{ total: free.reduce((sum, value) => sum + value, 0), parts: free.map((_, i) => `c${i}`) }],
});

const twoWay =
  (columns: number): TableFromFree =>
  (free) => {
    const names = Array.from({ length: columns }, (_, c) => `c${c}`);
    const counts = [free.slice(0, columns), free.slice(columns)];
    return twoWayAsLinearTable({ rows: ["r0", "r1"], columns: names, counts });
  };

/** Enrolled (public) = infused + left + waiting; infused = evaluable + not evaluable. */
const flow: TableFromFree = ([evaluable = 0, notEvaluable = 0, left = 0, waiting = 0]) => {
  const infused = evaluable + notEvaluable;
  return {
    cells: [
      { id: "evaluable", value: evaluable },
      { id: "notEvaluable", value: notEvaluable },
      { id: "left", value: left },
      { id: "waiting", value: waiting },
      { id: "infused", value: infused },
      { id: "enrolled", value: infused + left + waiting, exempt: true },
    ],
    sums: [
      { total: "infused", parts: ["evaluable", "notEvaluable"] },
      { total: "enrolled", parts: ["infused", "left", "waiting"] },
    ],
  };
};

const shapes: { name: string; share: number; size: number; most: number; build: TableFromFree }[] = [
  { name: "three cells with a total", share: 0.47, size: 3, most: 14, build: oneWay },
  { name: "four cells with a total", share: 0.2525, size: 4, most: 10, build: oneWay },
  { name: "two rows by two columns with margins", share: 0.06, size: 4, most: 8, build: twoWay(2) },
  { name: "a participant flow", share: 0.215, size: 4, most: 9, build: flow },
  { name: "two rows by three columns with margins", share: 0.0025, size: 6, most: 3, build: twoWay(3) },
];

describe("an attacker who knows totals, threshold and procedure", () => {
  it.each(shapes)(
    "narrows down no withheld cell of $name",
    { timeout: slow ? 900_000 : 240_000 },
    ({ name, share, size, most, build }) => {
      const random = generator(size * 1000 + most);
      const tables = Math.round(TABLES * share);
      let attacked = 0;
      let confined = 0;
      for (let i = 0; i < tables; i++) {
        const truth = Array.from({ length: size }, () => random(most));
        const table = build(truth);
        const { withheld, unprotected } = protectLinearTable(table);
        const shown = table.cells.filter((cell) => !cell.exempt && !withheld.some(({ id }) => id === cell.id));
        expect(shown.filter((cell) => cell.value >= 1 && cell.value < 5)).toEqual([]);
        if (withheld.length === 0) continue;
        if (unprotected.length > 0) {
          confined += 1;
          expect(
            hangsTogether(
              table,
              withheld.map((cell) => cell.id),
            ),
          ).toBe(true);
          continue;
        }
        attacked += 1;
        expect({ truth, exposed: exposedBy(build, truth, total(truth)) }).toEqual({ truth, exposed: [] });
      }
      console.info(
        `${name}: ${tables} tables, ${attacked} attacked, 0 exposed, ${confined} confined by public totals alone`,
      );
      expect(attacked).toBeGreaterThan(0);
      expect(confined).toBeLessThan(tables / 4);
    },
  );
});

/** True when no sum holds a withheld cell beside a shown one that is not exempt: nothing more could be withheld. */
function hangsTogether(table: LinearTable, withheld: string[]): boolean {
  const exempt = new Set(table.cells.filter((cell) => cell.exempt).map((cell) => cell.id));
  return table.sums.every(({ total: whole, parts }) => {
    const open = [...parts, ...(typeof whole === "string" ? [whole] : [])].filter((id) => !exempt.has(id));
    const hidden = open.filter((id) => withheld.includes(id)).length;
    return hidden === 0 || hidden === open.length;
  });
}

function total(list: number[]): number {
  return list.reduce((sum, value) => sum + value, 0);
}
