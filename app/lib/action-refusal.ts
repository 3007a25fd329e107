import { isFieldName } from "~/lib/form-entries";
import { type InputIssue, InvalidInput, RuleViolation } from "~/lib/errors";

/** What an action answers when the input is wrong (422) or a rule forbids it now (409): the form shows it again with this. */
export interface ActionRefusal {
  refused: {
    /** Every faulty field by its dotted path; empty for a broken rule. */
    issues: InputIssue[];
    /** The broken rule's translation key; null for a wrong input. */
    rule: string | null;
    facts: Record<string, string | number>;
    /** What was typed, by field; never a password or a file. The last one counts where a name comes twice. */
    entered: Record<string, string>;
  };
}

/** What was typed into a form, field by field as it was sent; never a password or a file. */
export function typedIn(form: FormData): [name: string, value: string][] {
  return [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && isFieldName(name) && !/password/i.test(name) ? [[name, value]] : [],
  );
}

/** The form as it stood when its session ended, to be looked through and sent again. */
export function keptRefusal(form: FormData): ActionRefusal {
  return { refused: { issues: [], rule: "kept_form", facts: {}, entered: Object.fromEntries(typedIn(form)) } };
}

/** The refusal that an error stands for, with what was typed; undefined when it is neither a wrong input nor a broken rule. */
export function refusalOf(error: unknown, form: FormData): ActionRefusal | undefined {
  const entered = Object.fromEntries(typedIn(form));
  if (error instanceof InvalidInput) return { refused: { issues: error.issues, rule: null, facts: {}, entered } };
  if (error instanceof RuleViolation) return { refused: { issues: [], rule: error.rule, facts: error.facts, entered } };
  return undefined;
}
