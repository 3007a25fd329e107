import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { type TermList, useTerm } from "~/components/ui/use-term";
import type { ChoiceList } from "~/domain/trials/fields/field-kinds";

/** Words of a code of one of the record's closed lists; the code itself when the lists do not know it. */
export function useRecordTerm(): (list: ChoiceList, code: string) => string {
  const { t, i18n } = useTranslation("record");
  const term = useTerm();
  return (list, code) => {
    const path = `term.${list}.${code}`;
    if (i18n.exists(path, { ns: "record" })) return t(path as ParseKeys<"record">);
    return i18n.exists(`${list}.${code}`, { ns: "words" }) ? term(list as TermList, code) : code;
  };
}
