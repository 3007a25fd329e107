import { z } from "zod";

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Before this year nothing in the book can have happened: an earlier one is a slip of the pen. */
const earliestYear = 1850;

/** Whether the text is a calendar day, month or year that exists, 1850 or later: "2023-02-27", "2023-02" or "2023". */
export function isPartialDate(value: string): boolean {
  const parts = form.exec(value);
  if (!parts || Number(parts[1]) < earliestYear) return false;
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  const date = new Date(Date.UTC(Number(parts[1]), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A date known to the day, the month or the year. What a source does not state is left out, never filled in. */
export const partialDate = z.string().refine(isPartialDate, { error: "partial_date_form" });

/** A date known to the day. */
export const civilDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "date_form" })
  .refine(isPartialDate, { error: "date_form" });

const dayFirst = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/;

/**
 * A date as people write it, in the book's form: "27/2/2023" and "27-02-2023" (the day first, as in Vietnam) is "2023-02-27",
 * "02/2023" is "2023-02". Every other text stays as it is, for its field to judge; so do days and months that do not exist.
 */
export function settledDate(text: string): string {
  const parts = dayFirst.exec(text.trim());
  if (!parts) return text;
  const [, day, month = "", year = ""] = parts;
  const settled = [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, "0")).join("-");
  return isPartialDate(settled) ? settled : text;
}
