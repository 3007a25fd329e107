import { useTranslation } from "react-i18next";
import { CheckboxField } from "~/components/forms/checkbox-field";
import type { FieldSource } from "~/components/forms/field-source";
import { NumberField } from "~/components/forms/number-field";
import { SelectField } from "~/components/forms/select-field";
import { TextField } from "~/components/forms/text-field";
import type { AgeAsked } from "~/domain/cohorts/consent-age";
import { useTerm } from "~/components/ui/use-term";

/** Who may sign beside the participant, or in their place. */
const signatures = ["guardian", "assent", "witness"] as const;

/** Who else signed a consent. */
export function SignatureFields({ source }: { source: (name: string) => FieldSource }) {
  const { t } = useTranslation("cohort");
  return (
    <fieldset>
      <legend className="font-semibold">{t("consent.signatures")}</legend>
      {signatures.map((signature) => (
        <CheckboxField key={signature} field={source(signature)} label={t(`consent.signature.${signature}`)} />
      ))}
    </fieldset>
  );
}

/**
 * What a consent says: the version signed, who else signed, and, where the first consent itself is corrected, what the person
 * stated of themselves.
 */
export function ConsentFields(props: {
  source: (name: string) => FieldSource;
  person: boolean;
  /** What the protocol asks of the age; nothing for those who do not read it. */
  ageAsked: AgeAsked;
}) {
  const { source, person, ageAsked } = props;
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("cohort");
  const term = useTerm();
  return (
    <>
      <TextField field={source("consentVersion")} label={words("event.consentVersion")} />
      <SignatureFields source={source} />
      {person && (
        <>
          <SelectField
            field={source("sex")}
            label={t("screening.sex")}
            choices={(["female", "male"] as const).map((value) => ({ value, label: term("sex", value) }))}
            emptyChoice={t("screening.notAsked")}
          />
          <NumberField
            field={source("birthYear")}
            label={t("screening.birthYear")}
            hint={t("screening.birthYearHint")}
          />
          {ageAsked.months && (
            <NumberField
              field={source("ageMonths")}
              label={words("consent.ageMonths")}
              hint={words("consent.ageHint")}
            />
          )}
          {ageAsked.majorityMonth && (
            <TextField
              field={source("majorityMonth")}
              label={words("consent.majorityMonth")}
              hint={words("consent.majorityHint")}
            />
          )}
        </>
      )}
    </>
  );
}
