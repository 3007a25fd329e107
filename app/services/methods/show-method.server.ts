import { type InputIssue, InvalidInput } from "~/lib/errors";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";
import { getMethod } from "./catalogue";
import { computeMethod, TooBusy } from "./compute-apart.server";
import type { Description } from "./description";
import { faultOf } from "./fault-words";
import type { Computer, Method } from "./method";
import { type FormField, methodForm } from "./method-form";
import { methodWord, methodWords } from "./method-words";

/** The page of a method in the reader's language. */
export interface ShownMethod {
  name: string;
  title: string;
  purpose: string;
  /** What the letters of the formula mean. */
  where: string;
  limits: string[];
  references: readonly string[];
  fields: FormField[];
  /** True when the form is filled with the worked example, not with what the reader asked. */
  isExample: boolean;
  /** Null when the parameters have no answer, for the faults that the fields name, or while too many compute. */
  answer: Description | null;
  isBusy: boolean;
  /** The same answer for machines. */
  apiHref: string;
}

type Answer = Pick<ShownMethod, "answer" | "isBusy"> & { faults: InputIssue[] };

async function answerOf(
  method: Method,
  query: URLSearchParams,
  language: Language,
  computer: Computer,
): Promise<Answer> {
  try {
    const answered = await method.answer(query, computer);
    return { answer: answered.describe(methodWords(method.name, language)), isBusy: false, faults: [] };
  } catch (error) {
    if (error instanceof TooBusy) return { answer: null, isBusy: true, faults: [] };
    if (!(error instanceof InvalidInput)) throw error;
    return { answer: null, isBusy: false, faults: error.issues.map((issue) => faultOf(method, issue, language)) };
  }
}

function limitsOf(name: string, language: Language): string[] {
  const branch: unknown = translatorFor(language).getResource(language, "methods", `method.${name}.limit`);
  return typeof branch === "object" && branch !== null ? Object.values(branch).map(String) : [];
}

/** The parameters that the reader named; the worked example where none is named. */
function askedQuery(method: Method, query: URLSearchParams): URLSearchParams {
  const named = [...query].filter(([name]) => name in method.parameters);
  return new URLSearchParams(named.length === 0 ? method.example : named);
}

/**
 * What the page of the method `name` shows for the query of its address.
 *
 * @throws NotFound for an unknown method.
 */
export async function showMethod(
  name: string,
  query: URLSearchParams,
  language: Language,
  computer: Computer = computeMethod,
): Promise<ShownMethod> {
  const method = getMethod(name);
  const asked = askedQuery(method, query);
  const { faults, ...answered } = await answerOf(method, asked, language, computer);
  const word = (key: string) => methodWord(language, `method.${name}.${key}`);
  return {
    name,
    title: word("title"),
    purpose: word("purpose"),
    where: word("where"),
    limits: limitsOf(name, language),
    references: method.references,
    fields: methodForm(method, asked, faults, language),
    isExample: !Object.keys(method.parameters).some((parameter) => query.has(parameter)),
    ...answered,
    apiHref: `/api/v1/methods/${name}?${asked}`,
  };
}

/** The status of the page: 200, 422 when a parameter is at fault, 503 while too many compute. */
export function statusOfShown({ answer, isBusy }: ShownMethod): number {
  if (answer !== null) return 200;
  return isBusy ? 503 : 422;
}
