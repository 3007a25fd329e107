import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Operation, pathParameters } from "~/api/v1/operation";
import { operations } from "~/api/v1/operations";
import { type ApiBook, openApiBook } from "../api/api-book";
import { hostileText, mapped, type ValueSchema, valuesOf } from "./schema-values";

/** One request's share of time, in milliseconds, on a computer that does other things too. */
const share = 5_000;

let book: ApiBook;
beforeAll(async () => {
  book = await openApiBook();
}, 60_000);
afterAll(() => book?.close());

const known: Record<string, string[]> = { id: ["api-trial"], n: ["1"], from: ["1"], to: ["1"], code: ["AAA-AAA"] };

function pathsOf(operation: Operation) {
  const parameters = Object.fromEntries(
    pathParameters(operation.path).map((name) => {
      const usual = fc.constantFrom(...(known[name] ?? ["1"]));
      return [name, fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: hostileText })];
    }),
  );
  return fc.record(parameters).map((values) => {
    const part = (name: string) => encodeURIComponent((values[name] ?? "").replace(/\p{Surrogate}/gu, "\ufffd"));
    return operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => part(name));
  });
}

function queryOf(values: Record<string, unknown>): string {
  const text = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
  return new URLSearchParams(Object.entries(values).map(([name, value]) => [name, text(value)])).toString();
}

const schemaOf = (schema: z.ZodType): ValueSchema =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as ValueSchema;

async function ask(
  operation: Operation,
  given: { path: string; query: Record<string, unknown>; body: unknown; key: string },
) {
  const headers: Record<string, string> = { Authorization: `Bearer ${book.tokens.own}` };
  const post = operation.method === "post";
  if (post) Object.assign(headers, { "Content-Type": "application/json", "Idempotency-Key": given.key });
  const begun = performance.now();
  const answer = await fetch(`${book.app.url}/api/v1${given.path}?${queryOf(given.query)}`, {
    method: post ? "POST" : "GET",
    headers,
    body: post ? JSON.stringify(given.body) : undefined,
    redirect: "manual",
  });
  await answer.arrayBuffer();
  return { status: answer.status, milliseconds: performance.now() - begun };
}

describe("every operation of the API", () => {
  it.each(operations.map((operation) => [operation.id, operation] as const))(
    "answers %s below 500 and in its share of time, whatever is asked",
    async (_, operation) => {
      const query = schemaOf(operation.query);
      const asked = fc.record({
        path: pathsOf(operation),
        query: fc.record(mapped(query.properties ?? {}), { requiredKeys: [] }),
        body: operation.body ? valuesOf(schemaOf(operation.body)) : fc.constant(null),
        key: fc.uuid(),
      });
      await fc.assert(
        fc.asyncProperty(asked, async (given) => {
          const { status, milliseconds } = await ask(operation, given);
          expect(status).toBeLessThan(500);
          expect(milliseconds).toBeLessThan(share);
        }),
        { numRuns: 40, endOnFailure: true },
      );
    },
    30_000,
  );

  it("logs no fault over all of it", () => {
    expect(book.app.logged.filter((line) => Number(line["level"]) >= 50)).toEqual([]);
  });
});
