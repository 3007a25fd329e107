import { useTranslation } from "react-i18next";

const codes = ["CR", "PR", "SD", "PD", "NE", "responder", "non_responder", "not_evaluable"] as const;

/** The words of a best response; the codes of tumour criteria stay what they are, with their meaning beside. */
export function useBestWord(): (best: string | null) => string {
  const { t } = useTranslation("dashboards");
  return (best) => {
    const code = codes.find((each) => each === best);
    if (code !== undefined) return t(`response.best.${code}`);
    return best === "non-CR/non-PD" ? t("response.best.nonCrNonPd") : t("response.best.not_assessed");
  };
}
