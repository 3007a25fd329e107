import { protectTwoWayTable } from "~/domain/statistics/disclosure/protect-two-way-table";
import { ALL, twoWayCellId } from "~/domain/statistics/disclosure/two-way-table";
import { column, type ResultTable } from "./description";
import { defineMethod } from "./method";
import type { MethodWords } from "./method-words";
import { whole } from "./parameter-kinds";
import { countTable } from "./parameter-rows";

/** Position of a cell from 1; null stands for the margin of all rows or all columns. */
interface CellPlace {
  row: number | null;
  column: number | null;
}

interface WithheldPlace extends CellPlace {
  lowest: number;
  highest: number;
  exact: boolean;
}

const names = (list: readonly unknown[]) => list.map((_, index) => String(index + 1));

function placeOf(id: string): CellPlace {
  const [row = ALL, col = ALL] = id.split("/");
  return { row: row === ALL ? null : Number(row), column: col === ALL ? null : Number(col) };
}

function shownTable(
  table: readonly (readonly number[])[],
  hidden: ReadonlySet<string>,
  words: MethodWords,
): ResultTable {
  const columns = names(table[0] ?? []);
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
  const shown = (row: string, col: string, value: number) =>
    hidden.has(twoWayCellId(row, col)) ? words.shared("withheld") : words.number(value);
  const margins = columns.map((_, index) => sum(table.map((counts) => counts[index] ?? 0)));
  return {
    caption: words.say("says.shown"),
    columns: [
      column(words.say("says.row"), "text"),
      ...columns.map((name) => column(words.say("says.columnNumber", { name }))),
      column(words.say("says.total")),
    ],
    rows: [
      ...table.map((counts, index) => {
        const row = String(index + 1);
        return [row, ...counts.map((value, at) => shown(row, String(at + 1), value)), shown(row, ALL, sum(counts))];
      }),
      [
        words.say("says.total"),
        ...margins.map((value, at) => shown(ALL, String(at + 1), value)),
        words.number(sum(margins)),
      ],
    ],
  };
}

/** Which cells of a table of counts must be withheld, and what an attacker who knows the rules can still tell. */
export const disclosureCheck = defineMethod({
  name: "disclosure-check",
  group: "disclosure",
  heavyBy: "table",
  parameters: { table: countTable(12, 100_000), threshold: whole(2, 100) },
  example: { table: "12, 3, 9\n8, 7, 11\n2, 15, 6", threshold: "5" },
  references: ["Hundepool A, et al. Statistical Disclosure Control. Wiley 2012, section 4."],
  compute({ table, threshold }) {
    const rows = names(table);
    const columns = names(table[0] ?? []);
    const { withheld, unprotected } = protectTwoWayTable({ rows, columns, counts: table }, threshold);
    return {
      withheld: withheld.map(({ id, lowest, highest, exact }): WithheldPlace => {
        return { ...placeOf(id), lowest, highest, exact };
      }),
      unprotected: unprotected.map(placeOf),
    };
  },
  describe({ withheld, unprotected }, { table, threshold }, words) {
    const idOf = (place: CellPlace) => twoWayCellId(String(place.row ?? ALL), String(place.column ?? ALL));
    const position = (at: number | null) => (at === null ? words.say("says.all") : words.number(at));
    const cells = table.length * (table[0]?.length ?? 0);
    const small = table.flat().filter((value) => value > 0 && value < threshold).length;
    const facts = {
      count: withheld.length,
      cells: words.number(cells),
      small: words.number(small),
      threshold: words.number(threshold),
    };
    return {
      sentences: [words.say(withheld.length === 0 ? "says.nothing" : "says.result", facts)],
      warnings: unprotected.length > 0 ? [words.say("says.unprotected", { count: unprotected.length })] : [],
      tables: [
        shownTable(table, new Set(withheld.map(idOf)), words),
        {
          caption: words.say("says.ranges"),
          columns: [
            column(words.say("says.row"), "text"),
            column(words.say("says.column"), "text"),
            column(words.say("says.lowest")),
            column(words.say("says.highest")),
            column(words.say("says.exact"), "text"),
          ],
          rows: withheld.map((cell) => [
            position(cell.row),
            position(cell.column),
            words.number(cell.lowest),
            words.number(cell.highest),
            words.say(cell.exact ? "says.yes" : "says.atLeast"),
          ]),
        },
      ],
    };
  },
});
