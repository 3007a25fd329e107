import { z } from "zod";
import { tokenScopes } from "~/domain/access/token-scopes";
import type { Language } from "~/lib/languages/languages";
import { problemMediaType } from "~/lib/problem-details";
import { furtherPaths } from "./further-paths";
import { type Operation, pathParameters } from "./operation";

type Json = Record<string, unknown>;

/** A zod schema as JSON Schema 2020-12, as it is read (before defaults are filled in). */
function schemaOf(type: z.core.$ZodType): Json {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, { io: "input", unrepresentable: "any" }) as Json;
  return schema;
}

const problemSchema = schemaOf(
  z.object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    rule: z.string().optional().describe("The rule that was broken (409)."),
    facts: z.record(z.string(), z.unknown()).optional(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe("Every faulty parameter or field (422)."),
  }),
);

const problems: Record<number, string> = {
  401: "No token in force.",
  403: "The token or its holder may not.",
  404: "Nothing at this address that the asker may see.",
  409: "A rule of the record forbids it now.",
  422: "A parameter or field is wrong; each is named.",
  429: "Too many requests; Retry-After says when.",
};

function problemAnswer(status: number): Json {
  const content = { [problemMediaType]: { schema: { $ref: "#/components/schemas/Problem" } } };
  return { description: problems[status], content };
}

function parametersOf(operation: Operation): Json[] {
  const inPath = pathParameters(operation.path).map((name) => {
    return { name, in: "path", required: true, schema: { type: "string" } };
  });
  const inQuery = Object.entries(operation.query.shape).map(([name, type]) => {
    const { description, ...schema } = schemaOf(type);
    const list = schema["type"] === "array" ? { style: "form", explode: false } : {};
    return { name, in: "query", required: false, ...(description ? { description } : {}), ...list, schema };
  });
  const key = {
    name: "Idempotency-Key",
    in: "header",
    required: true,
    description:
      "Made up by the caller, one for each act: the same key again gives the same answer and changes nothing.",
    schema: { type: "string", minLength: 1, maxLength: 255 },
  };
  return [...inPath, ...inQuery, ...(operation.method === "post" ? [key] : [])];
}

function contentOf(operation: Operation): Json {
  const one = schemaOf(operation.answer);
  if (!operation.list) return { "application/json": { schema: one } };
  const page = {
    type: "object",
    required: ["data", "next"],
    properties: { data: { type: "array", items: one }, next: { type: ["string", "null"] } },
  };
  const text = { schema: { type: "string" } };
  return { "application/json": { schema: page }, "text/csv": text, "application/x-ndjson": text };
}

function operationObject(operation: Operation, language: Language): Json {
  const open = operation.scope === null;
  const statuses = [...(open ? [] : [401, 403]), 404, ...(operation.method === "post" ? [409] : []), 422, 429];
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary[language],
    security: open ? [] : [{ token: [] }],
    ...(open ? {} : { description: `Scope: ${operation.scope}.` }),
    parameters: parametersOf(operation),
    ...(operation.body
      ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(operation.body) } } } }
      : {}),
    responses: {
      [operation.status ?? 200]: { description: "As asked.", content: contentOf(operation) },
      ...(open ? { 304: { description: "Not changed since the tag that the asker holds." } } : {}),
      ...Object.fromEntries(statuses.map((status) => [status, problemAnswer(status)])),
    },
  };
}

/** The OpenAPI 3.1 document of the operations, made from the schemas that check what they are asked. */
export function openApiDocument(
  operations: readonly Operation[],
  at: { title: string; url: string; version: string; language: Language },
): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    (paths[operation.path] ??= {})[operation.method] = operationObject(operation, at.language);
  }
  return {
    openapi: "3.1.0",
    info: { title: at.title, version: at.version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: at.url }],
    paths: { ...paths, ...furtherPaths(at.language) },
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: `A personal token, made on the desk. Scopes: ${tokenScopes.join(", ")}.`,
        },
      },
    },
  };
}
