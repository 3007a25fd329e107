import { useTranslation } from "react-i18next";

/**
 * Why a value is not there. Four different states, never one word for two: the source does not say it (`not-stated`),
 * nobody knows it (`unknown`), the question does not arise (`not-applicable`), it is held back to protect people
 * (`withheld`).
 */
export type MissingKind = "not-stated" | "unknown" | "not-applicable" | "withheld";

/** The word for a missing value, set apart from real values by style. */
export function MissingValue({ kind }: { kind: MissingKind }) {
  const { t } = useTranslation("words");
  return <span className="text-muted italic">{t(`missing.${kind}`)}</span>;
}
