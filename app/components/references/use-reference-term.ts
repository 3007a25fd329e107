import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import type { en } from "~/lib/languages/en";

/** The closed lists of the reference pages whose codes have words. */
export type ReferenceList = Extract<
  keyof typeof en.references,
  | "standing"
  | "instrumentKind"
  | "instrumentNature"
  | "legalStatus"
  | "partnershipKind"
  | "organisationKind"
  | "tie"
  | "missingFact"
>;

/** Words of a code of a reference list in the page's language: `term("standing", "case_by_case")`. */
export function useReferenceTerm(): (list: ReferenceList, code: string) => string {
  const { t } = useTranslation("references");
  return (list, code) => t(`${list}.${code}` as ParseKeys<"references">);
}
