import { useTranslation } from "react-i18next";
import { KeyFacts } from "~/components/ui/key-facts";
import { Section } from "~/components/ui/section";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatDate, formatInstant } from "~/lib/formatting/dates";

export interface MaskingFactsProps {
  masking: string | null;
  masked: boolean;
  withheld: boolean;
  seesArms: boolean;
  seesOutcomesByArm: boolean;
  unblinding: { unblinded_on: string; reason: string } | null;
  unmaskings: readonly { id: number; happened_on: string; raised_at: Date | string; code: string | null }[] | null;
}

/** How the trial is masked, what that means for the reader, the recorded unblinding, and emergency unmaskings. */
export function MaskingFacts({
  masking,
  masked,
  withheld,
  seesArms,
  seesOutcomesByArm,
  unblinding,
  unmaskings,
}: MaskingFactsProps) {
  const { t } = useTranslation("safety");
  const language = useLanguage();
  const term = useTerm();
  const unblinded = unblinding && `${formatDate(unblinding.unblinded_on, language)}: ${unblinding.reason}`;
  return (
    <>
      <KeyFacts
        facts={[
          { term: t("masking.design"), value: masking && term("masking", masking) },
          { term: t("masking.now"), value: masked ? t("masking.isMasked") : t("masking.isOpen") },
          { term: t("masking.unblinding"), value: unblinded, missing: withheld ? "not-stated" : "not-applicable" },
          { term: t("masking.arms"), value: seesArms ? t("yes") : t("no") },
          { term: t("masking.outcomes"), value: seesOutcomesByArm ? t("yes") : t("no") },
        ]}
      />
      {unmaskings !== null && unmaskings.length > 0 && (
        <Section title={t("unmask.list")} id="unmaskings">
          <ul className="list-disc ps-5">
            {unmaskings.map(({ id, raised_at, code }) => (
              <li key={id}>
                {formatInstant(raised_at, language)}: {code ?? <MissingValue kind="withheld" />}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
