import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";

export interface HowComputedProps {
  /** What the number means, in one or two sentences. */
  definition: string;
  /** The counts that went in, each with its name. */
  inputs: readonly { label: string; count: ReactNode }[];
  /** Citation of the formula. */
  reference?: string;
  /** Page of the method under /methods. */
  methodHref: string;
}

/** Opens the definition, the inputs' counts and the formula's reference of a number beside it. */
export function HowComputed({ definition, inputs, reference, methodHref }: HowComputedProps) {
  const { t } = useTranslation("ui");
  return (
    <details className="max-w-prose text-sm">
      <summary className="w-fit py-2 text-accent underline underline-offset-4">{t("howComputed.title")}</summary>
      <div className="space-y-2 border-s border-line ps-4">
        <p>
          <span className="font-semibold">{t("howComputed.definition")}:</span> {definition}
        </p>
        <p className="font-semibold">{t("howComputed.inputs")}:</p>
        <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1">
          {inputs.map(({ label, count }) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="text-end tabular-nums">{count}</dd>
            </div>
          ))}
        </dl>
        {reference !== undefined && (
          <p>
            <span className="font-semibold">{t("howComputed.reference")}:</span> {reference}
          </p>
        )}
        <a href={methodHref} className="inline-block py-1">
          {t("howComputed.method")}
        </a>
      </div>
    </details>
  );
}
