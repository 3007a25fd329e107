import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import type { Choice } from "~/components/forms/select-field";

/** The closed lists of safety whose codes have words. */
export type SafetyList =
  | "severity"
  | "expectedness"
  | "actionTaken"
  | "specialInterest"
  | "sign"
  | "fever"
  | "hypotension"
  | "hypoxia"
  | "consciousness"
  | "seizure"
  | "motor"
  | "oedema"
  | "reportItem"
  | "particular"
  | "ruleClass"
  | "dayKind"
  | "clockState"
  | "doubt"
  | "reportKind";

/** Words of a code of one of these lists in the page's language. */
export function useSafetyTerm(): (list: SafetyList, code: string) => string {
  const { t } = useTranslation("safety");
  return (list, code) => t(`list.${list}.${code}` as ParseKeys<"safety">) as string;
}

/** A list's codes as the choices of a field. */
export function useSafetyChoices(): (list: SafetyList, codes: readonly string[]) => Choice[] {
  const term = useSafetyTerm();
  return (list, codes) => codes.map((value) => ({ value, label: term(list, value) }));
}
