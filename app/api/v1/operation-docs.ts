import { z } from "zod";
import type { Language } from "~/lib/languages/languages";
import { operations } from "./operations";
import { pathParameters } from "./operation";

/** One parameter or field as the page prints it. */
export interface FieldDoc {
  name: string;
  /** `path`, `query`, `body` or `header`. */
  place: string;
  type: string;
  required: boolean;
  description: string;
}

function typeWords(type: z.core.$ZodType): string {
  const schema = z.toJSONSchema(type, { io: "input", unrepresentable: "any" }) as Record<string, unknown>;
  if (Array.isArray(schema["enum"])) return schema["enum"].join(" | ");
  const kind = schema["type"];
  if (kind === "array") return "list";
  const bounds = [schema["minimum"], schema["maximum"]];
  const range = kind === "integer" && bounds.every((bound) => typeof bound === "number") ? ` ${bounds.join("–")}` : "";
  return typeof kind === "string" ? `${kind}${range}` : "";
}

function fieldDocs(schema: z.ZodObject, place: string): FieldDoc[] {
  return Object.entries(schema.shape).map(([name, type]) => ({
    name,
    place,
    type: typeWords(type),
    required: !z.safeParse(type, undefined).success,
    description: z.globalRegistry.get(type)?.description ?? "",
  }));
}

/** Every operation as the page for people prints it, from the schemas that check what it is asked. */
export function operationDocs(language: Language) {
  return operations.map((operation) => ({
    id: operation.id,
    tag: operation.tag,
    method: operation.method.toUpperCase(),
    path: operation.path,
    summary: operation.summary[language],
    scope: operation.scope,
    fields: [
      ...pathParameters(operation.path).map((name) => {
        return { name, place: "path", type: "string", required: true, description: "" };
      }),
      ...(operation.method === "post"
        ? [{ name: "Idempotency-Key", place: "header", type: "string", required: true, description: "" }]
        : []),
      ...fieldDocs(operation.query, "query"),
      ...(operation.body ? fieldDocs(operation.body, "body") : []),
    ],
    answers: Object.keys(operation.answer.shape),
  }));
}

export type ShownOperation = ReturnType<typeof operationDocs>[number];
