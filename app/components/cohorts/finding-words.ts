import { useTranslation } from "react-i18next";

/** What an import found odd about a participant, in words; a finding without words of its own is named as another one. */
export function useFindingWords(): (code: string) => string {
  const { t } = useTranslation("cohort");
  return (code) => {
    if (code === "consent_date_absent") return t("findings.consent_date_absent");
    if (code === "visit_after_death") return t("findings.visit_after_death");
    return t("findings.other");
  };
}
