import { useTranslation } from "react-i18next";
import { BilingualField } from "~/components/forms/bilingual-field";
import { CheckboxField } from "~/components/forms/checkbox-field";
import { DateField } from "~/components/forms/date-field";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { Section } from "~/components/ui/section";

/** How many rows for criteria the form shows; rows left empty are passed over. */
const rows = Array.from({ length: 10 }, (_, index) => index);

/** Adds a protocol version with its key criteria in both languages. */
export function ProtocolForm({ refused, today }: { refused: Refused; today: string }) {
  const { t } = useTranslation("cohort");
  const labels = {
    label: t("protocol.label"),
    datedOn: t("protocol.datedOn"),
    confirmDays: t("protocol.confirmDays"),
    "criteria.kind": t("protocol.kind"),
    "criteria.vi": t("protocol.criterion"),
    "criteria.en": t("protocol.criterion"),
  };
  return (
    <Section title={t("protocol.add")} id="add" lead={t("protocol.addLead")}>
      <PostForm refused={refused} labels={labels}>
        <TextField field={fieldSource(refused, "label")} label={labels.label} hint={t("protocol.labelHint")} required />
        <DateField field={fieldSource(refused, "datedOn")} label={labels.datedOn} max={today} required />
        <fieldset>
          <legend className="font-semibold">{t("protocol.ageAsked")}</legend>
          <p className="text-sm text-muted">{t("protocol.ageAskedHint")}</p>
          <CheckboxField field={fieldSource(refused, "ageMonths")} label={t("protocol.ageMonths")} />
          <CheckboxField field={fieldSource(refused, "majorityMonth")} label={t("protocol.majorityMonth")} />
        </fieldset>
        <NumberField
          field={fieldSource(refused, "confirmDays", "28")}
          label={labels.confirmDays}
          hint={t("protocol.confirmDaysHint")}
        />
        {rows.map((row) => (
          <div key={row} className="space-y-3 border-s-2 border-line ps-4">
            <SelectField
              field={fieldSource(refused, `criteria.${row}.kind`)}
              label={t("protocol.rowKind", { number: row + 1 })}
              emptyChoice={t("protocol.emptyRow")}
              choices={[
                { value: "inclusion", label: t("protocol.inclusion") },
                { value: "exclusion", label: t("protocol.exclusion") },
              ]}
            />
            <BilingualField
              label={t("protocol.rowText", { number: row + 1 })}
              vi={fieldSource(refused, `criteria.${row}.vi`)}
              en={fieldSource(refused, `criteria.${row}.en`)}
            />
          </div>
        ))}
        <SubmitButton>{t("protocol.addButton")}</SubmitButton>
      </PostForm>
    </Section>
  );
}
