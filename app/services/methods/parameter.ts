import type { z } from "zod";
import type { en } from "~/lib/languages/en";

/** Rules that a parameter may break: the keys of `fault` in the words of the methods. */
export type FaultRule = keyof (typeof en)["methods"]["fault"];

/** A broken rule with the figures that its sentence names. */
export interface ParameterRule {
  rule: FaultRule;
  facts?: Readonly<Record<string, string | number>>;
}

/** How a form asks for a parameter: one line, several lines, or one of a few choices. */
export type Control = "line" | "area" | "choice";

/** One parameter of a method: how its text is read, what is judged, and what is allowed in words. */
export interface Parameter<Value> {
  control: Control;
  schema: z.ZodType<Value>;
  /** What the schema judges, from the text of an address; anything it cannot read becomes what the schema refuses. */
  read(text: string): unknown;
  /** Said when the text is missing or the schema refuses it. */
  allowed: ParameterRule;
  choices?: readonly string[];
  /** Holds when the parameter is not named at all; a parameter without it is required. */
  whenAbsent?: { value: Value };
  /** Holds when the parameter is named and left blank; without it a blank is a fault. */
  whenBlank?: { value: Value };
}

/** The parameters of a method by their name in the address, in the order of the form. */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** The checked values of a method's parameters. */
export type InputOf<P extends Parameters> = {
  [Name in keyof P]: P[Name] extends Parameter<infer Value> ? Value : never;
};

/** A parameter that may be left out or left blank; `value` holds then. */
export function optional<Value, Default extends Value | null>(
  parameter: Parameter<Value>,
  value: Default,
): Parameter<Value | Default> {
  return { ...parameter, whenAbsent: { value }, whenBlank: { value } };
}

/** A parameter that must be named but may be left blank, which means that nothing was measured: null. */
export function measured<Value>(parameter: Parameter<Value>): Parameter<Value | null> {
  return { ...parameter, whenBlank: { value: null } };
}
