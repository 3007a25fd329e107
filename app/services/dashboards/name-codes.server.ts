import { findInstrument } from "~/domain/outcomes/instruments/catalogue";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** Names of the definitions' instruments and timepoints by their codes, in a language; a code without a name reads as itself. */
export function nameCodes(
  definitions: readonly { instrument: string; timepoint: string }[],
  language: Language,
): Record<string, string> {
  const { t } = translatorFor(language);
  const timepoint = (code: string): string => {
    if (code === "baseline") return t("desk:assessment.baseline");
    const month = /^month-(\d+)$/.exec(code)?.[1];
    return month === undefined ? code : t("desk:assessment.month", { month });
  };
  return Object.fromEntries(
    definitions.flatMap((each) => [
      [each.instrument, findInstrument(each.instrument)?.name[language] ?? each.instrument],
      [each.timepoint, timepoint(each.timepoint)],
    ]),
  );
}
