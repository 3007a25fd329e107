import { z } from "zod";

/** In which shape a list is answered. */
export const listFormats = ["json", "csv", "ndjson"] as const;
export type ListFormat = (typeof listFormats)[number];

/** What every list takes: how many rows, after which one, which fields, in which shape. */
export const listParameters = z.object({
  limit: z.int().min(1).max(1_000).default(100).describe("Rows of a page, 1 to 1,000."),
  cursor: z.string().max(200).optional().describe("The `next` of the page before."),
  fields: z
    .array(z.string().max(60))
    .max(60)
    .optional()
    .describe("Fields of a row to answer with, by comma; all of them when left out."),
  format: z.enum(listFormats).optional().describe("`json`, `csv` or `ndjson`; the `Accept` header says it too."),
});

export type ListParameters = z.output<typeof listParameters>;
