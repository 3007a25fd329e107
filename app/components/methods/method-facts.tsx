import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "~/components/ui/section";

export interface MethodFactsProps {
  /** Title of the method, which names its formula. */
  title: string;
  /** The formula as MathML. */
  formula: ReactNode;
  where: string;
  limits: readonly string[];
  references: readonly string[];
}

/** What stands behind a calculator: formula, limits of use, references. */
export function MethodFacts({ title, formula, where, limits, references }: MethodFactsProps) {
  const { t } = useTranslation("methods");
  return (
    <>
      <Section title={t("page.formula")} id="formula">
        <div role="group" aria-label={title} tabIndex={0} className="overflow-x-auto py-2 text-lg">
          {formula}
        </div>
        <p className="mt-3 max-w-prose">{where}</p>
      </Section>
      <Section title={t("page.limits")} id="limits">
        <ul className="max-w-prose list-disc space-y-2 ps-5">
          {limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Section>
      <Section title={t("page.references")} id="references">
        <ul className="max-w-prose list-disc space-y-1 ps-5">
          {references.map((reference) => (
            <li key={reference}>
              <cite className="not-italic">{reference}</cite>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
