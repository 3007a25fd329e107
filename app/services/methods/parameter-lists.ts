import { z } from "zod";
import { numberFromText } from "~/lib/number-text";
import type { Parameter } from "./parameter";

/**
 * The items of a list. Where there is a semicolon, semicolons and line ends separate, so that a comma may be a decimal
 * mark; else commas, spaces and line ends do. A separator at the end is no further item.
 */
export function listItems(text: string): string[] {
  const trimmed = text.trim().replace(/[,;]$/, "");
  const items = trimmed.includes(";") ? trimmed.split(/;|\n/) : trimmed.split(/\s*[,\n]\s*|\s+/);
  return items.map((item) => item.trim());
}

const readNumber = (item: string) => numberFromText(item) ?? Number.NaN;

/** How many items a list may have. */
export interface ListSize {
  least: number;
  most: number;
}

/** A list of whole numbers from `lowest` to `highest`. */
export function wholes(lowest: number, highest: number, { least, most }: ListSize): Parameter<number[]> {
  return {
    control: "area",
    schema: z.array(z.number().int().min(lowest).max(highest)).min(least).max(most),
    read: (text) => listItems(text).map(readNumber),
    allowed: { rule: "wholes", facts: { lowest, highest, least, most } },
  };
}

/** A list of numbers from `lowest` to `highest`. */
export function decimals(lowest: number, highest: number, { least, most }: ListSize): Parameter<number[]> {
  return {
    control: "area",
    schema: z.array(z.number().min(lowest).max(highest)).min(least).max(most),
    read: (text) => listItems(text).map(readNumber),
    allowed: { rule: "decimals", facts: { lowest, highest, least, most } },
  };
}

/** A list of numbers from `lowest` to `highest`, in which a hyphen stands for "none" (null). */
export function decimalsOrNone(
  lowest: number,
  highest: number,
  { least, most }: ListSize,
): Parameter<(number | null)[]> {
  return {
    control: "area",
    schema: z.array(z.number().min(lowest).max(highest).nullable()).min(least).max(most),
    read: (text) => listItems(text).map((item) => (item === "-" ? null : readNumber(item))),
    allowed: { rule: "decimalsOrNone", facts: { lowest, highest, least, most } },
  };
}

/** A list of short names, such as the group of each participant. */
export function labels({ least, most }: ListSize): Parameter<string[]> {
  return {
    control: "area",
    schema: z.array(z.string().min(1).max(40)).min(least).max(most),
    read: (text) => listItems(text),
    allowed: { rule: "labels", facts: { least, most, length: 40 } },
  };
}
