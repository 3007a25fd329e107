import { InvalidInput } from "~/lib/errors";
import { getMethod, methodCatalogue } from "./catalogue";
import { computeMethod } from "./compute-apart.server";
import { allowedText, faultOf } from "./fault-words";
import type { Computer, Method } from "./method";
import { methodWord } from "./method-words";
import { refuseUnknownNames } from "./read-input";

/** A computed method as machines read it. */
export interface AnsweredMethod {
  method: string;
  input: object;
  result: object;
  reference: readonly string[];
}

/**
 * Computes the method `name` for the parameters of an address.
 *
 * @throws NotFound for an unknown method; InvalidInput, in English sentences, for parameters that are missing, unknown or
 * not allowed, or when it takes too long; TooBusy.
 */
export async function answerMethod(
  name: string,
  query: URLSearchParams,
  computer: Computer = computeMethod,
): Promise<AnsweredMethod> {
  const method = getMethod(name);
  try {
    refuseUnknownNames(method.parameters, query);
    const { input, result } = await method.answer(query, computer);
    return { method: name, input, result, reference: method.references };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(error.issues.map((issue) => faultOf(method, issue, "en")));
  }
}

/** A method as the list for machines shows it. */
export interface ListedMethod {
  name: string;
  title: string;
  parameters: { name: string; required: boolean; allowed: string }[];
  example: string;
  reference: readonly string[];
}

function listed(method: Method): ListedMethod {
  return {
    name: method.name,
    title: methodWord("en", `method.${method.name}.title`),
    parameters: Object.entries(method.parameters).map(([name, { whenAbsent }]) => ({
      name,
      required: whenAbsent === undefined,
      allowed: allowedText(method, name, "en"),
    })),
    example: `/api/v1/methods/${method.name}?${new URLSearchParams(method.example)}`,
    reference: method.references,
  };
}

/** Every method with its parameters, what is allowed for each, and a worked example. */
export function listMethods(): ListedMethod[] {
  return methodCatalogue.map(listed);
}
