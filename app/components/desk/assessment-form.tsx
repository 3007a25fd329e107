import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { useInstrumentName, useTimepointName } from "./use-instrument-name";

export interface AssessmentFormProps {
  refused: Refused;
  /** The timepoint of the responder definition. */
  timepoint: string;
  instruments: readonly { instrument: string; range: { lowest: number; highest: number } | null }[];
  today: string;
}

/** Scores at one timepoint, each with its range, or the reason why none could be taken. */
export function AssessmentForm({ refused, timepoint, instruments, today }: AssessmentFormProps) {
  const { t } = useTranslation("desk");
  const instrument = useInstrumentName();
  const timepointName = useTimepointName();
  const points = [...new Set(["baseline", "month-3", timepoint])];
  const labels: Record<string, string> = {
    timepoint: t("assessment.timepoint"),
    assessedOn: t("assessment.assessedOn"),
    notAssessedReason: t("assessment.reason"),
    ...Object.fromEntries(instruments.map(({ instrument: code }) => [`scores.${code}`, instrument(code)])),
  };
  return (
    <PostForm refused={refused} labels={labels}>
      <SelectField
        field={fieldSource(refused, "timepoint")}
        label={t("assessment.timepoint")}
        choices={points.map((value) => ({ value, label: timepointName(value) }))}
        required
      />
      <DateField
        field={fieldSource(refused, "assessedOn", today)}
        label={t("assessment.assessedOn")}
        max={today}
        required
      />
      {instruments.map(({ instrument: code, range }) => (
        <NumberField
          key={code}
          kind="decimal"
          field={fieldSource(refused, `scores.${code}`)}
          label={instrument(code)}
          hint={range === null ? undefined : t("assessment.range", { ...range })}
        />
      ))}
      <TextField
        field={fieldSource(refused, "notAssessedReason")}
        label={t("assessment.reason")}
        hint={t("assessment.reasonHint")}
      />
      <SubmitButton>{t("assessment.submit")}</SubmitButton>
    </PostForm>
  );
}
