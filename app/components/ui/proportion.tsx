import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import { formatLevel, formatPercent, formatProportion } from "~/lib/formatting/numbers";

/** How an interval was computed; each has its words in the `ui` namespace. */
export type IntervalMethod = "clopperPearson" | "wilson" | "jeffreys" | "newcombe" | "logLog" | "exactPoisson";

/** A count over its denominator with its labelled interval. Limits and level are shares from 0 to 1. */
export interface Estimate {
  x: number;
  n: number;
  lower: number;
  upper: number;
  method: IntervalMethod;
  level: number;
}

/** Below this denominator a rate is called too few to compare. */
const fewestToCompare = 10;

/** "20/30 (66.7%), 95% CI 47.2% to 82.7% (Clopper-Pearson, exact)"; never a bare percentage. */
export function Proportion({ x, n, lower, upper, method, level }: Estimate) {
  const { t } = useTranslation("ui");
  const language = useLanguage();
  if (n === 0) return <span>{t("proportion.noDenominator", { x, n })}</span>;
  const interval = t("proportion.interval", {
    level: formatLevel(level, language),
    lower: formatPercent(lower, language),
    upper: formatPercent(upper, language),
  });
  return (
    <span className="tabular-nums">
      <span className="font-semibold">{formatProportion(x, n, language)}</span>{" "}
      <span className="text-sm text-muted">
        {interval} ({t(`intervalMethod.${method}`)})
      </span>
      {n < fewestToCompare && <span className="block text-sm text-warn">{t("proportion.tooFew")}</span>}
    </span>
  );
}
