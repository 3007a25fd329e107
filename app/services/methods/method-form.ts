import type { InputIssue } from "~/lib/errors";
import type { Language } from "~/lib/languages/languages";
import { allowedText } from "./fault-words";
import type { Method } from "./method";
import { hasMethodWord, methodWord } from "./method-words";
import type { Control } from "./parameter";

/** A parameter as the form of a method's page asks for it, in the reader's language. */
export interface FormField {
  name: string;
  label: string;
  hint: string;
  value: string;
  control: Control;
  required: boolean;
  choices: { value: string; label: string }[];
  errors: string[];
}

/** Words of a parameter: the method's own, else those shared by all methods. */
function parameterWord(language: Language, method: string, name: string, part: "label" | "hint"): string | undefined {
  const keys = [`method.${method}.parameter.${name}.${part}`, `parameter.${name}.${part}`];
  const key = keys.find((each) => hasMethodWord(language, each));
  return key && methodWord(language, key);
}

/** The form of a method, filled with the texts of an address, with the sentences of its faults. */
export function methodForm(
  method: Method,
  query: URLSearchParams,
  faults: readonly InputIssue[],
  language: Language,
): FormField[] {
  return Object.entries(method.parameters).map(([name, { control, choices = [], whenAbsent, whenBlank }]) => ({
    name,
    label: parameterWord(language, method.name, name, "label") ?? name,
    hint: [parameterWord(language, method.name, name, "hint"), allowedText(method, name, language)]
      .filter((words) => words !== undefined && control !== "choice")
      .join(" "),
    value: query.get(name) ?? "",
    control,
    required: whenAbsent === undefined && whenBlank === undefined,
    choices: choices.map((value) => ({
      value,
      label: methodWord(language, `method.${method.name}.choice.${name}.${value}`),
    })),
    errors: faults.filter(({ path }) => path === name).map(({ message }) => message),
  }));
}
