import { type InputIssue, InvalidInput } from "~/lib/errors";
import type { InputOf, Parameter, ParameterRule, Parameters } from "./parameter";

/** A rule that a named parameter breaks. */
export interface ParameterFault extends ParameterRule {
  path: string;
}

/** A broken rule as an issue: its message is the rule, with its facts as a query where it has any. */
export function issueOf({ path, rule, facts }: ParameterFault): InputIssue {
  const query = new URLSearchParams(Object.entries(facts ?? {}).map(([name, fact]) => [name, String(fact)]));
  return { path, message: query.size === 0 ? rule : `${rule}?${query}` };
}

type Reading = { value: unknown } | { fault: ParameterRule };

function readParameter(parameter: Parameter<unknown>, texts: readonly string[]): Reading {
  const [text, ...more] = texts;
  if (more.length > 0) return { fault: { rule: "once" } };
  if (text === undefined) return parameter.whenAbsent ?? { fault: parameter.allowed };
  if (text.trim() === "") return parameter.whenBlank ?? { fault: parameter.allowed };
  const judged = parameter.schema.safeParse(parameter.read(text));
  return judged.success ? { value: judged.data } : { fault: parameter.allowed };
}

/**
 * The checked values of all parameters from the query of an address. Questions that are no parameter are left aside.
 *
 * @throws InvalidInput with every parameter that is missing or not allowed; see `issueOf` for its messages.
 */
export function readInput<P extends Parameters>(parameters: P, query: URLSearchParams): InputOf<P> {
  const issues: InputIssue[] = [];
  const values = Object.entries(parameters).map(([path, parameter]) => {
    const reading = readParameter(parameter, query.getAll(path));
    if ("value" in reading) return [path, reading.value] as const;
    issues.push(issueOf({ path, ...reading.fault }));
    return [path, undefined] as const;
  });
  if (issues.length > 0) throw new InvalidInput(issues);
  return Object.fromEntries(values) as InputOf<P>;
}

/**
 * Refuses questions that are no parameter, so that a mistyped name does not pass unseen; `lang` is always allowed.
 *
 * @throws InvalidInput naming each of them.
 */
export function refuseUnknownNames(parameters: Parameters, query: URLSearchParams): void {
  const unknown = [...new Set(query.keys())].filter((name) => name !== "lang" && !(name in parameters));
  if (unknown.length === 0) return;
  const names = Object.keys(parameters).join(", ");
  throw new InvalidInput(unknown.map((path) => issueOf({ path, rule: "unknown", facts: { names } })));
}
