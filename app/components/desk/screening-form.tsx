import { useTranslation } from "react-i18next";
import { CheckboxField } from "~/components/forms/checkbox-field";
import { DateField } from "~/components/forms/date-field";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { useLocal } from "~/components/ui/local-words";
import { useTerm } from "~/components/ui/use-term";
import type { AgeAsked } from "~/domain/cohorts/consent-age";

interface Named {
  id: number;
  code: string;
  name_en: string;
  name_vi: string;
}

/** A person who consents: where, when, to which version of the consent form, and what little else is held of them. */
export function ScreeningForm(props: {
  refused: Refused;
  sites: readonly Named[];
  cohorts: readonly Named[];
  today: string;
  ageAsked: AgeAsked;
  /** The version of the consent form in force, by the site's code. */
  consentForms: readonly { site: string; version: string }[];
}) {
  const { refused, sites, cohorts, today, ageAsked, consentForms } = props;
  const { t } = useTranslation("desk");
  const local = useLocal();
  const term = useTerm();
  const { t: words } = useTranslation("cohort");
  const labels = {
    site: t("participants.site"),
    cohort: t("participants.cohort"),
    consentedOn: t("screening.consentedOn"),
    consentVersion: t("screening.consentVersion"),
    sex: t("screening.sex"),
    birthYear: t("screening.birthYear"),
    siteNumber: t("screening.siteNumber"),
    ageMonths: words("consent.ageMonths"),
    majorityMonth: words("consent.majorityMonth"),
    deviationReason: t("event.deviationReason"),
  };
  const choices = (items: readonly Named[]) =>
    items.map(({ id, code, name_en, name_vi }) => ({
      value: String(id),
      label: `${code} · ${local(name_en, name_vi)}`,
    }));
  const inForce = consentForms.map(({ site, version }) => words("consent.inForce", { site, version })).join("; ");
  const deviates =
    refused?.issues.some(({ path }) => path === "deviationReason") || Boolean(refused?.entered["deviationReason"]);
  const source = (name: keyof typeof labels, stored?: string) => fieldSource(refused, name, stored);
  return (
    <PostForm refused={refused} labels={labels}>
      <SelectField
        field={source("site", String(sites[0]?.id))}
        label={labels.site}
        choices={choices(sites)}
        emptyChoice={null}
      />
      <SelectField
        field={source("cohort", String(cohorts[0]?.id))}
        label={labels.cohort}
        choices={choices(cohorts)}
        emptyChoice={null}
      />
      <DateField field={source("consentedOn", today)} label={labels.consentedOn} max={today} required />
      <TextField
        field={source("consentVersion")}
        label={labels.consentVersion}
        hint={inForce === "" ? t("screening.consentVersionHint") : `${t("screening.consentVersionHint")}. ${inForce}.`}
        required
      />
      <SelectField
        field={source("sex")}
        label={labels.sex}
        choices={(["female", "male"] as const).map((value) => ({ value, label: term("sex", value) }))}
        emptyChoice={t("screening.notAsked")}
      />
      <NumberField field={source("birthYear")} label={labels.birthYear} hint={t("screening.birthYearHint")} />
      {ageAsked.months && (
        <NumberField field={source("ageMonths")} label={labels.ageMonths} hint={words("consent.ageHint")} />
      )}
      {ageAsked.majorityMonth && (
        <TextField field={source("majorityMonth")} label={labels.majorityMonth} hint={words("consent.majorityHint")} />
      )}
      <TextField field={source("siteNumber")} label={labels.siteNumber} hint={t("screening.siteNumberHint")} />
      <fieldset>
        <legend className="font-semibold">{words("consent.signatures")}</legend>
        {(["guardian", "assent", "witness"] as const).map((signature) => (
          <CheckboxField
            key={signature}
            field={fieldSource(refused, signature)}
            label={words(`consent.signature.${signature}`)}
          />
        ))}
      </fieldset>
      {deviates && <TextField field={source("deviationReason")} label={labels.deviationReason} required />}
      <SubmitButton>{t("screening.submit")}</SubmitButton>
    </PostForm>
  );
}
