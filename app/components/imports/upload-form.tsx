import { useTranslation } from "react-i18next";
import { FieldFrame } from "~/components/forms/field-frame";
import { controlAttributes } from "~/components/forms/field-source";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { Section } from "~/components/ui/section";
import { tabularKinds } from "~/domain/interop/tabular/file-kinds";

/** A file and what it holds. */
export function UploadForm({ refused }: { refused: Refused }) {
  const { t } = useTranslation("exchange");
  const labels = { kind: t("bulk.upload.kind"), file: t("bulk.upload.file") };
  const file = fieldSource(refused, "file");
  const kinds = [...tabularKinds, "sdtm"] as const;
  return (
    <Section title={t("bulk.upload.title")} id="upload">
      <PostForm refused={refused} labels={labels} withFile>
        <SelectField
          field={fieldSource(refused, "kind", "participants")}
          label={labels.kind}
          choices={kinds.map((value) => ({ value, label: t(`bulk.kind.${value}`) }))}
          emptyChoice={null}
        />
        <FieldFrame field={file} label={labels.file} hint={t("bulk.upload.fileHint")} required>
          <input
            {...controlAttributes(file, t("bulk.upload.fileHint"), true)}
            type="file"
            accept=".csv,.txt,.xlsx,.zip"
          />
        </FieldFrame>
        <SubmitButton>{t("bulk.upload.submit")}</SubmitButton>
      </PostForm>
    </Section>
  );
}
