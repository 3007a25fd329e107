import type { Request, Response } from "express";
import type { z } from "zod";
import { InvalidInput } from "~/lib/errors";
import { csvHead, csvLine } from "~/lib/csv-text";
import type { ListParameters, ListFormat } from "./list-parameters";
import type { ListAnswer } from "./operation";

const mediaTypes: Record<ListFormat, string> = {
  json: "application/json",
  csv: "text/csv",
  ndjson: "application/x-ndjson",
};

/** The shape asked for: by the parameter, else by the `Accept` header, else JSON. */
export function formatOf(req: Request, asked: ListFormat | undefined): ListFormat {
  if (asked) return asked;
  const accepted = req.accepts(Object.values(mediaTypes));
  return (Object.keys(mediaTypes) as ListFormat[]).find((format) => mediaTypes[format] === accepted) ?? "json";
}

/**
 * Which fields of a row are answered.
 * @throws InvalidInput for a name that no row has.
 */
export function fieldsOf(row: z.ZodObject, asked: readonly string[] | undefined): string[] {
  const known = Object.keys(row.shape);
  const unknown = (asked ?? []).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const message = `unknown: ${unknown.join(", ")}; known: ${known.join(", ")}`;
    throw new InvalidInput([{ path: "fields", message }]);
  }
  return asked && asked.length > 0 ? [...asked] : known;
}

function picked(row: object, fields: readonly string[]): Record<string, unknown> {
  const values = row as Record<string, unknown>;
  return Object.fromEntries(fields.map((name) => [name, values[name] ?? null]));
}

/** Answers with one page of a list; the next page stands in the body (`next`) and in the `Link` header. */
export function sendList(
  req: Request,
  res: Response,
  { rows, next }: ListAnswer,
  asked: { list: ListParameters; fields: readonly string[] },
): void {
  const { fields } = asked;
  if (next !== null) {
    const address = new URL(req.originalUrl, "http://localhost");
    address.searchParams.set("cursor", next);
    res.set("Link", `<${address.pathname}${address.search}>; rel="next"`);
  }
  const format = formatOf(req, asked.list.format);
  res.vary("Accept").type(`${mediaTypes[format]}; charset=utf-8`);
  const chosen = rows.map((row) => picked(row, fields));
  if (format === "json") res.send(JSON.stringify({ data: chosen, next }));
  else if (format === "ndjson") res.send(chosen.map((row) => `${JSON.stringify(row)}\n`).join(""));
  else res.send(csvHead(fields) + chosen.map((row) => csvLine(fields.map((name) => row[name]))).join(""));
}
