import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import type { en } from "~/lib/languages/en";

/** The closed lists whose codes have words: phases, statuses, roles, decisions. */
export type TermList = Exclude<keyof typeof en.words, "missing">;

/** Words of a code of a closed list in the page's language: `term("phase", "1-2")`. */
export function useTerm(): (list: TermList, code: string) => string {
  const { t } = useTranslation("words");
  return (list, code) => t(`${list}.${code}` as ParseKeys<"words">);
}
