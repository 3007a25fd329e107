import {
  formatLevel,
  formatNumber,
  formatPercent,
  formatProbability,
  formatProportion,
} from "~/lib/formatting/numbers";
import { formatDate } from "~/lib/formatting/dates";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

/** Translator and figures of one language. */
export function figuresIn(language: Language) {
  const { t } = translatorFor(language);
  return {
    t,
    number: (value: number, digits?: number) => formatNumber(value, language, digits),
    percent: (share: number) => formatPercent(share, language),
    probability: (value: number) => formatProbability(value, language),
    level: (share: number) => formatLevel(share, language),
    ratio: (x: number, n: number) => formatProportion(x, n, language),
    day: (date: string) => formatDate(date, language),
    local: (en: string | null, vi: string | null) => (language === "vi" ? (vi ?? en) : (en ?? vi)) ?? "",
  };
}

export type Figures = ReturnType<typeof figuresIn>;
