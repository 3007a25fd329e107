import { z } from "zod";
import type { TwoArmStratum } from "~/domain/statistics/proportions/two-arm-stratum";
import { numberFromText } from "~/lib/number-text";
import { listItems } from "./parameter-lists";
import type { Parameter } from "./parameter";

const count = z.number().int().min(0).max(1_000_000);

/** Strata of two arms, each written `x1:n1:x2:n2`. */
export function strata(most: number): Parameter<TwoArmStratum[]> {
  return {
    control: "area",
    schema: z
      .array(z.object({ x1: count, n1: count, x2: count, n2: count }))
      .min(1)
      .max(most),
    read: (text) =>
      listItems(text).map((item) => {
        const [x1, n1, x2, n2, ...rest] = item.split(":").map(numberFromText);
        return rest.length > 0 ? undefined : { x1, n1, x2, n2 };
      }),
    allowed: { rule: "strata", facts: { most } },
  };
}

/** A table of counts: rows end with a semicolon or a line, counts stand between commas or spaces. */
export function countTable(most: number, highest: number): Parameter<number[][]> {
  const row = z.array(z.number().int().min(0).max(highest)).min(2).max(most);
  return {
    control: "area",
    schema: z
      .array(row)
      .min(2)
      .max(most)
      .refine((rows) => rows.every(({ length }) => length === rows[0]?.length)),
    read: (text) =>
      text
        .trim()
        .replace(/;$/, "")
        .split(/[;\n]+/)
        .map((line) =>
          line
            .trim()
            .split(/\s*,\s*|\s+/)
            .map(numberFromText),
        ),
    allowed: { rule: "countTable", facts: { most, highest } },
  };
}
