import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";

/** An instrument's name from its code, such as `pain-0-100`; a code without words reads as itself. */
export function useInstrumentName(): (code: string) => string {
  const { t, i18n } = useTranslation("desk");
  return (code) =>
    i18n.exists(`instrument.${code}`, { ns: "desk" }) ? t(`instrument.${code}` as ParseKeys<"desk">) : code;
}

/** A timepoint's name from its code: `baseline`, `month-6`; a code of another form reads as itself. */
export function useTimepointName(): (code: string) => string {
  const { t } = useTranslation("desk");
  return (code) => {
    if (code === "baseline") return t("assessment.baseline");
    const month = /^month-(\d+)$/.exec(code)?.[1];
    return month === undefined ? code : t("assessment.month", { month });
  };
}
