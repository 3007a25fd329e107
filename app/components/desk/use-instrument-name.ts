import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import { findInstrument, instruments } from "~/domain/outcomes/instruments/catalogue";
import type { Language } from "~/lib/languages/languages";

/** An item's name from its code, such as `pain-0-100`; a code without words reads as itself. */
export function useInstrumentName(): (code: string) => string {
  const { t, i18n } = useTranslation("desk");
  const language = useLanguage();
  return (code) => {
    if (i18n.exists(`instrument.${code}`, { ns: "desk" })) return t(`instrument.${code}` as ParseKeys<"desk">);
    const item = instruments.flatMap(({ items }) => items).find((each) => each.code === code);
    return item ? item.name[language] : code;
  };
}

/** The choices of an assessment's items in words, `item: choice` each; codes that the catalogue does not have read as themselves. */
export function itemAnswers(
  { instrument, answers }: { instrument: string; answers: Record<string, string> | null },
  language: Language,
): string[] {
  const items = findInstrument(instrument)?.items ?? [];
  return Object.entries(answers ?? {}).map(([code, answer]) => {
    const item = items.find((each) => each.code === code);
    const chosen = item && item.kind !== "number" ? item.choices.find((each) => each.code === answer) : undefined;
    return `${item?.name[language] ?? code}: ${chosen?.name[language] ?? answer}`;
  });
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
