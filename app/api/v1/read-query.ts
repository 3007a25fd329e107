import { z } from "zod";
import { type InputIssue, InvalidInput } from "~/lib/errors";

function innermost(type: z.core.$ZodType): z.core.$ZodType {
  return type instanceof z.ZodOptional || type instanceof z.ZodDefault || type instanceof z.ZodNullable
    ? innermost(type.def.innerType)
    : type;
}

/** A parameter's text as the kind of value that its schema takes; what does not fit stays text and is refused by the schema. */
function valueOf(type: z.core.$ZodType, text: string): unknown {
  const inner = innermost(type);
  if (inner instanceof z.ZodNumber) return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
  if (inner instanceof z.ZodBoolean) return text === "true" ? true : text === "false" ? false : text;
  if (inner instanceof z.ZodArray) return text.split(",").map((part) => part.trim());
  return text;
}

/** A schema's issues in the words of a problem: dotted path and what is allowed. */
export function issuesOf(error: z.core.$ZodError): InputIssue[] {
  return error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
}

/**
 * The query of an address as its schema says.
 * @throws InvalidInput naming every parameter that is unknown, given twice, or not as the schema says.
 */
export function readQuery(schema: z.ZodObject, given: URLSearchParams): Record<string, unknown> {
  const issues: InputIssue[] = [];
  const values: Record<string, unknown> = {};
  for (const name of new Set(given.keys())) {
    const type = schema.shape[name];
    if (!type) issues.push({ path: name, message: `unknown; known: ${Object.keys(schema.shape).join(", ")}` });
    else if (given.getAll(name).length > 1) issues.push({ path: name, message: "is given twice" });
    else values[name] = valueOf(type, given.get(name) ?? "");
  }
  const parsed = schema.safeParse(values);
  if (!parsed.success) issues.push(...issuesOf(parsed.error));
  if (!parsed.success || issues.length > 0) throw new InvalidInput(issues);
  return parsed.data;
}

/**
 * The body of a request as its schema says; unknown fields are refused.
 * @throws InvalidInput naming every field that is not as the schema says.
 */
export function readBody(schema: z.ZodObject, given: unknown): unknown {
  const parsed = schema.strict().safeParse(given);
  if (!parsed.success) throw new InvalidInput(issuesOf(parsed.error));
  return parsed.data;
}
