import type { InputIssue } from "~/lib/errors";
import { formatNumber } from "~/lib/formatting/numbers";
import type { Language } from "~/lib/languages/languages";
import type { Method } from "./method";
import { hasMethodWord, methodWord } from "./method-words";
import { issueOf } from "./read-input";

const isFigure = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

function ruleText(message: string, language: Language): string | undefined {
  const [rule = "", query = ""] = message.split("?", 2);
  if (!hasMethodWord(language, `fault.${rule}`)) return undefined;
  const facts = [...new URLSearchParams(query)].map(([name, fact]) => {
    return [name, isFigure(fact) ? formatNumber(Number(fact), language) : fact];
  });
  return methodWord(language, `fault.${rule}`, Object.fromEntries(facts));
}

/** What is allowed for a parameter, in one sentence. */
export function allowedText(method: Method, name: string, language: Language): string {
  const parameter = method.parameters[name];
  const message = parameter ? issueOf({ path: name, ...parameter.allowed }).message : "refused";
  return ruleText(message, language) ?? "";
}

/**
 * An issue of a method's input with the parameter that it is about and a sentence in the language; an issue in other
 * words becomes what is allowed for that parameter.
 */
export function faultOf(method: Method, { path, message }: InputIssue, language: Language): InputIssue {
  const [name = path] = path.split(".");
  return { path: name, message: ruleText(message, language) ?? allowedText(method, name, language) };
}
