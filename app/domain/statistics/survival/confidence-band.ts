/** Scale on which the interval of a survival probability is symmetric. R's `survfit` defaults to `log`, SAS to `log-log`. */
export type BandScale = "plain" | "log" | "log-log";

/** Limits of a survival probability in [0, 1]; null where Greenwood's formula gives none (no survivor is left). */
export interface BandLimits {
  lower: number | null;
  upper: number | null;
}

/**
 * Pointwise limits of a survival probability `survival` whose log has standard error `logError` (Greenwood), at the normal
 * quantile `z`.
 *
 * plain: S ± z S e. log: S exp(± z e). log-log: S^exp(± z e / ln S). Limits are cut to [0, 1].
 * At S = 1 both limits are 1 (nothing has happened yet); at S = 0 both are null.
 *
 * @see Kalbfleisch JD, Prentice RL. The Statistical Analysis of Failure Time Data. 2nd ed. Wiley 2002.
 */
export function bandLimits(survival: number, logError: number, scale: BandScale, z: number): BandLimits {
  if (survival <= 0) return { lower: null, upper: null };
  if (survival >= 1) return { lower: 1, upper: 1 };
  const reach = z * logError;
  switch (scale) {
    case "plain":
      return { lower: Math.max(0, survival - reach * survival), upper: Math.min(1, survival + reach * survival) };
    case "log":
      return { lower: survival * Math.exp(-reach), upper: Math.min(1, survival * Math.exp(reach)) };
    case "log-log": {
      const logSurvival = Math.log(survival);
      const shift = Math.exp(-reach / logSurvival);
      return { lower: Math.exp(logSurvival * shift), upper: Math.exp(logSurvival / shift) };
    }
  }
}
