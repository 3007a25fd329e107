import { InvalidInput } from "~/lib/errors";
import type { Description } from "./description";
import type { MethodWords } from "./method-words";
import type { InputOf, Parameters } from "./parameter";
import { issueOf, type ParameterFault, readInput } from "./read-input";

/** Where a method stands in the list of methods. */
export type MethodGroup = "proportions" | "survival" | "enrolment" | "designs" | "outcomes" | "disclosure";

/** A method as its own file defines it. `Result` is plain JSON. */
export interface MethodDefinition<P extends Parameters, Result extends object> {
  /** Name in the address. */
  name: string;
  group: MethodGroup;
  /**
   * Set for what may take long, which is computed apart from the server's own thread and cut after a time: the parameter
   * that makes it long.
   */
  heavyBy?: keyof P & string;
  parameters: P;
  /** Rules that tie several parameters together. */
  relations?(input: InputOf<P>): ParameterFault[];
  /** A worked example, as texts of an address. */
  example: Readonly<Partial<Record<keyof P & string, string>>>;
  /** Citations of the formulas. */
  references: readonly string[];
  /** @throws InvalidInput where the parameters have no answer. */
  compute(input: InputOf<P>): Result;
  /** The result in the reader's language. */
  describe(result: Result, input: InputOf<P>, words: MethodWords): Description;
}

/** A checked input with its result, ready to be sent or described. */
export interface MethodAnswer {
  input: object;
  result: object;
  describe(words: MethodWords): Description;
}

/** Computes a method's result for its checked input, here or elsewhere. */
export type Computer = (method: Method, input: object) => Promise<object>;

/** A method of the catalogue, whatever its parameters are. */
export interface Method {
  name: string;
  group: MethodGroup;
  /** The parameter that makes a heavy method long; null for a light one. */
  heavyBy: string | null;
  parameters: Parameters;
  example: Readonly<Record<string, string>>;
  references: readonly string[];
  /** The result for an input that `answer` has checked. */
  compute(input: object): object;
  /** Reads, checks and computes. @throws InvalidInput naming each parameter at fault. */
  answer(query: URLSearchParams, computer: Computer): Promise<MethodAnswer>;
}

/**
 * Makes a method of its definition. What `compute` takes and gives crosses to another thread as plain JSON for heavy
 * methods; it is the same value that `readInput` checked and the same that `compute` gave.
 */
export function defineMethod<P extends Parameters, Result extends object>(
  definition: MethodDefinition<P, Result>,
): Method {
  const { name, group, heavyBy = null, parameters, example, references } = definition;
  const method: Method = {
    name,
    group,
    heavyBy,
    parameters,
    example: example as Readonly<Record<string, string>>,
    references,
    compute: (input) => definition.compute(input as InputOf<P>),
    async answer(query, computer) {
      const input = readInput(parameters, query);
      const faults = definition.relations?.(input) ?? [];
      if (faults.length > 0) throw new InvalidInput(faults.map(issueOf));
      const result = (await computer(method, input)) as Result;
      return { input, result, describe: (words) => definition.describe(result, input, words) };
    },
  };
  return method;
}
