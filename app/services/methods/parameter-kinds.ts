import { z } from "zod";
import { numberFromText } from "~/lib/number-text";
import type { Parameter } from "./parameter";

/** A whole number from `lowest` to `highest`, both included. */
export function whole(lowest: number, highest: number): Parameter<number> {
  return {
    control: "line",
    schema: z.number().int().min(lowest).max(highest),
    read: numberFromText,
    allowed: { rule: "whole", facts: { lowest, highest } },
  };
}

/** A number from `lowest` to `highest`, both included. */
export function decimal(lowest: number, highest: number): Parameter<number> {
  return {
    control: "line",
    schema: z.number().min(lowest).max(highest),
    read: numberFromText,
    allowed: { rule: "decimal", facts: { lowest, highest } },
  };
}

/** A number above `lowest` and below `highest`, neither included. */
export function between(lowest: number, highest: number): Parameter<number> {
  return {
    control: "line",
    schema: z.number().gt(lowest).lt(highest),
    read: numberFromText,
    allowed: { rule: "between", facts: { lowest, highest } },
  };
}

/** One of a few codes. */
export function choice<const Code extends string>(...codes: readonly Code[]): Parameter<Code> {
  return {
    control: "choice",
    schema: z.enum(codes),
    read: (text) => text.trim(),
    allowed: { rule: "choice", facts: { choices: codes.join(", ") } },
    choices: codes,
  };
}

const realDay = (text: string) => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** A civil day, written as year-month-day. */
export function civilDate(): Parameter<string> {
  return {
    control: "line",
    schema: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .refine(realDay),
    read: (text) => text.trim(),
    allowed: { rule: "date" },
  };
}
