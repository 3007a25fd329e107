import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";

/** Adds a site: which organisation, its short code within the trial, when it is planned to open. */
export function SiteForm(props: {
  refused: Refused;
  places: readonly { id: number; name_en: string; name_vi: string }[];
}) {
  const { refused, places } = props;
  const { t } = useTranslation("cohort");
  const local = useLocal();
  const labels = {
    organisation: t("sites.organisation"),
    code: t("sites.code"),
    plannedOpenOn: t("sites.plannedOpenOn"),
  };
  const choices = places.map(({ id, name_en, name_vi }) => ({ value: String(id), label: local(name_en, name_vi) }));
  return (
    <Section title={t("sites.add")} id="add">
      <PostForm refused={refused} labels={labels}>
        <SelectField
          field={fieldSource(refused, "organisation")}
          label={labels.organisation}
          choices={choices}
          required
        />
        <TextField field={fieldSource(refused, "code")} label={labels.code} hint={t("sites.codeHint")} required />
        <DateField field={fieldSource(refused, "plannedOpenOn")} label={labels.plannedOpenOn} />
        <SubmitButton>{t("sites.addButton")}</SubmitButton>
      </PostForm>
    </Section>
  );
}
