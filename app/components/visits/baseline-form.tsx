import { useTranslation } from "react-i18next";
import { CheckboxField } from "~/components/forms/checkbox-field";
import { DateField } from "~/components/forms/date-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import type { BaselineKind } from "~/domain/outcomes/baseline-entry";
import { CorrectionFields } from "./correction-fields";

const texts = {
  history: { before: ["term"], after: ["note"] },
  medication: { before: ["name", "dose", "indication"], after: [] },
  laboratory: { before: ["test", "value", "unit", "low", "high"], after: [] },
} as const;

const required: readonly string[] = ["term", "name", "test", "value"];

/** When it began and ended, each as far as it is known. */
function CourseFields({ refused }: { refused: Refused }) {
  const { t } = useTranslation("visits");
  return (
    <>
      <DateField field={fieldSource(refused, "startedOn")} label={t("baseline.startedOn")} precision="partial" />
      <DateField field={fieldSource(refused, "endedOn")} label={t("baseline.endedOn")} precision="partial" />
      <CheckboxField field={fieldSource(refused, "ongoing")} value="yes" label={t("baseline.ongoing")} />
    </>
  );
}

/** One entry of a kind, new or in the place of one that stands. */
export function BaselineForm(props: {
  refused: Refused;
  kind: BaselineKind;
  standing: readonly { number: number; label: string }[];
  today: string;
}) {
  const { refused, kind, standing, today } = props;
  const { t } = useTranslation("visits");
  const { t: desk } = useTranslation("desk");
  const { before, after } = texts[kind];
  const labels = {
    ...Object.fromEntries([...before, ...after].map((field) => [field, t(`baseline.${field}`)])),
    startedOn: t("baseline.startedOn"),
    endedOn: t("baseline.endedOn"),
    takenOn: t("baseline.takenOn"),
    corrects: desk("event.corrects"),
    reason: desk("event.reason"),
  };
  const text = (field: (typeof before)[number] | (typeof after)[number]) => (
    <TextField
      key={field}
      field={fieldSource(refused, field)}
      label={t(`baseline.${field}`)}
      hint={field === "unit" ? t("baseline.unitHint") : undefined}
      required={required.includes(field)}
    />
  );
  return (
    <PostForm refused={refused} labels={labels} key={kind}>
      <input type="hidden" name="kind" value={kind} />
      {before.map(text)}
      {kind === "laboratory" ? (
        <DateField field={fieldSource(refused, "takenOn", today)} label={t("baseline.takenOn")} max={today} required />
      ) : (
        <CourseFields refused={refused} />
      )}
      {after.map(text)}
      <CorrectionFields refused={refused} entries={standing} voids={{ name: "kind", value: "voided" }} />
      <SubmitButton>{t("baseline.submit")}</SubmitButton>
    </PostForm>
  );
}
