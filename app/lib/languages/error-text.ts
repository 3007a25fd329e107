import type { TFunction } from "i18next";

/**
 * The sentence for a fault of an input. A message is a key of the `errors` namespace, with its facts as a query where
 * it has any: `required`, `tooLong?max=500`. A message that is no key is shown as it stands.
 * @param t the `errors` translation function
 */
export function errorText(t: TFunction<"errors">, message: string): string {
  const mark = message.indexOf("?");
  const key = mark < 0 ? message : message.slice(0, mark);
  const facts = mark < 0 ? {} : Object.fromEntries(new URLSearchParams(message.slice(mark + 1)));
  return t(key as "required", { ...facts, defaultValue: message });
}
