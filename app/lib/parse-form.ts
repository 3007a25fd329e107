import type { z } from "zod";
import { type InputIssue, InvalidInput } from "./errors";
import { type FormEntries, isFieldName, valueOf } from "./form-entries";
import { plainText } from "./plain-text";

/** Passwords are what was typed, but for NUL characters, which no text in the database holds. */
const textOf = (name: string, value: string): string =>
  /password/i.test(name) ? value.replaceAll("\0", "") : plainText(value);

/** The text entries of a posted form, without the characters that nobody sees; files and names that no field has are left out. */
export function formEntries(form: FormData): FormEntries {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && isFieldName(name) ? [[name, textOf(name, value)]] : [],
    ),
  );
}

type Issue = z.core.$ZodIssue;

/** A fault as the forms name it: a key of the `errors` namespace with its facts. */
function messageOf(issue: Issue): string {
  if (issue.code === "invalid_type" && issue.input === undefined) return "required";
  if (issue.code === "invalid_type") return issue.expected === "number" ? "notANumber" : "required";
  if (issue.code === "invalid_value") return issue.input === undefined ? "required" : "notAChoice";
  if (issue.code === "too_big" && issue.origin === "string") return `tooLong?max=${issue.maximum}`;
  if (issue.code === "too_small" && issue.origin === "string") return "required";
  if (issue.code === "too_big") return `atMost?most=${issue.maximum}`;
  if (issue.code === "too_small") return `atLeast?least=${issue.minimum}`;
  return issue.message;
}

/** Every fault that a schema found, by its dotted path; the schema was asked with `reportInput`. */
export function inputIssues(error: z.core.$ZodError): InputIssue[] {
  return error.issues.map((issue) => ({ path: issue.path.join("."), message: messageOf(issue) }));
}

/**
 * Checks a value against its schema.
 * @throws InvalidInput with every fault by its dotted path.
 */
export function checkInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const checked = schema.safeParse(value, { reportInput: true });
  if (checked.success) return checked.data;
  throw new InvalidInput(inputIssues(checked.error));
}

/** What a posted form says, checked; fields left empty are absent. */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: FormData): z.output<Schema> {
  return checkInput(schema, valueOf(formEntries(form)));
}
