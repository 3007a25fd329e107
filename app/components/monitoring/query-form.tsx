import { useTranslation } from "react-i18next";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { TextField } from "~/components/forms/text-field";
import { querySubjectNames, querySubjects } from "~/domain/monitoring/data-query";

/** The fields that a query may name: those of the kind of entry where it is known, else all. */
function fieldsOf(subject: string) {
  const known = querySubjectNames.find((name) => name === subject);
  return known ? querySubjects[known] : [...new Set(Object.values(querySubjects).flat())];
}

/** Opens a query on one field of one entry of a participant. */
export function QueryForm(props: {
  refused: Refused;
  about: { participant: string; subject: string; entry: string; field: string };
}) {
  const { refused, about } = props;
  const { t } = useTranslation("queries");
  const labels = {
    participant: t("participant"),
    subject: t("subjectHeading"),
    entry: t("entry"),
    field: t("fieldHeading"),
    text: t("question"),
  };
  return (
    <PostForm refused={refused} labels={labels} action="#open-query">
      <TextField
        field={fieldSource(refused, "participant", about.participant)}
        label={labels.participant}
        hint={t("participantHint")}
        required
      />
      <SelectField
        field={fieldSource(refused, "subject", about.subject)}
        label={labels.subject}
        choices={querySubjectNames.map((value) => ({ value, label: t(`subject.${value}`) }))}
        required
      />
      <TextField
        field={fieldSource(refused, "entry", about.entry)}
        label={labels.entry}
        hint={t("entryHint")}
        required
      />
      <SelectField
        field={fieldSource(refused, "field", about.field)}
        label={labels.field}
        choices={fieldsOf(about.subject).map((value) => ({ value, label: t(`field.${value}`) }))}
        required
      />
      <TextArea field={fieldSource(refused, "text")} label={labels.text} hint={t("textHint")} required />
      <SubmitButton>{t("openButton")}</SubmitButton>
    </PostForm>
  );
}
