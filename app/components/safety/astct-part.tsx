import { useTranslation } from "react-i18next";
import { NumberField } from "~/components/forms/number-field";
import { SelectField } from "~/components/forms/select-field";
import { crsFindings, icansFindings, specialInterests } from "~/domain/safety/astct";
import type { FormPart } from "./form-part";
import { type SafetyList, useSafetyChoices } from "./use-safety-choices";

/** CRS and ICANS with the signs that their ASTCT grade is made of; folded away until one of them is meant. */
export function AstctPart({ source, labels }: FormPart) {
  const { t } = useTranslation("safety");
  const choices = useSafetyChoices();
  const kind = source("specialInterest");
  const signs = (findings: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(findings).map(([sign, values]) => (
      <SelectField
        key={sign}
        field={source(`findings.${sign}`)}
        label={labels[`findings.${sign}`] ?? ""}
        choices={choices(sign as SafetyList, values)}
        emptyChoice={t("notStated")}
      />
    ));
  return (
    <details open={Boolean(kind.defaultValue)} className="border-y border-line py-3">
      <summary className="min-h-11 cursor-pointer content-center font-semibold">{t("astct.title")}</summary>
      <div className="mt-3 space-y-6">
        <p className="max-w-prose text-muted">{t("astct.lead")}</p>
        <SelectField
          field={kind}
          label={labels["specialInterest"] ?? ""}
          choices={choices("specialInterest", specialInterests)}
          emptyChoice={t("astct.neither")}
        />
        <fieldset className="space-y-6">
          <legend className="font-semibold">{t("astct.crs")}</legend>
          {signs(crsFindings)}
        </fieldset>
        <fieldset className="space-y-6">
          <legend className="font-semibold">{t("astct.icans")}</legend>
          <NumberField field={source("findings.ice")} label={labels["findings.ice"] ?? ""} hint={t("astct.iceHint")} />
          {signs(icansFindings)}
        </fieldset>
      </div>
    </details>
  );
}
