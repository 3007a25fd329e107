import { useTranslation } from "react-i18next";
import { FieldFrame } from "~/components/forms/field-frame";
import { controlAttributes } from "~/components/forms/field-source";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { Section } from "~/components/ui/section";

/** Loads a dictionary as CSV: its name and version, and a file with the columns code, term and class. */
export function DictionaryForm({ refused }: { refused: Refused }) {
  const { t } = useTranslation("safety");
  const labels = { dictionary: t("dictionary.name"), file: t("dictionary.file") };
  const file = fieldSource(refused, "file");
  return (
    <Section title={t("dictionary.load")} id="load">
      <PostForm refused={refused} labels={labels} withFile>
        <TextField
          field={fieldSource(refused, "dictionary")}
          label={labels.dictionary}
          hint={t("dictionary.nameHint")}
          required
        />
        <FieldFrame field={file} label={labels.file} hint={t("dictionary.fileHint")} required>
          <input {...controlAttributes(file, t("dictionary.fileHint"), true)} type="file" accept=".csv,text/csv" />
        </FieldFrame>
        <SubmitButton>{t("dictionary.load")}</SubmitButton>
      </PostForm>
    </Section>
  );
}
