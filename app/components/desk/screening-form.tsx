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
}) {
  const { refused, sites, cohorts, today } = props;
  const { t } = useTranslation("desk");
  const local = useLocal();
  const term = useTerm();
  const labels = {
    site: t("participants.site"),
    cohort: t("participants.cohort"),
    consentedOn: t("screening.consentedOn"),
    consentVersion: t("screening.consentVersion"),
    sex: t("screening.sex"),
    birthYear: t("screening.birthYear"),
    siteNumber: t("screening.siteNumber"),
    deviationReason: t("event.deviationReason"),
  };
  const choices = (items: readonly Named[]) =>
    items.map(({ id, code, name_en, name_vi }) => ({
      value: String(id),
      label: `${code} · ${local(name_en, name_vi)}`,
    }));
  const { t: words } = useTranslation("cohort");
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
        hint={t("screening.consentVersionHint")}
        required
      />
      <SelectField
        field={source("sex")}
        label={labels.sex}
        choices={(["female", "male"] as const).map((value) => ({ value, label: term("sex", value) }))}
        emptyChoice={t("screening.notAsked")}
      />
      <NumberField field={source("birthYear")} label={labels.birthYear} hint={t("screening.birthYearHint")} />
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
