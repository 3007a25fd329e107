import { useTranslation } from "react-i18next";
import { BilingualField } from "~/components/forms/bilingual-field";
import { DateField } from "~/components/forms/date-field";
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
    "criteria.kind": t("protocol.kind"),
    "criteria.vi": t("protocol.criterion"),
    "criteria.en": t("protocol.criterion"),
  };
  return (
    <Section title={t("protocol.add")} id="add" lead={t("protocol.addLead")}>
      <PostForm refused={refused} labels={labels}>
        <TextField field={fieldSource(refused, "label")} label={labels.label} hint={t("protocol.labelHint")} required />
        <DateField field={fieldSource(refused, "datedOn")} label={labels.datedOn} max={today} required />
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
