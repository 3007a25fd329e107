import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { useLanguage } from "~/components/ui/use-language";
import { assessmentTimepoints } from "~/domain/outcomes/assessment-timepoints";
import { formatDate } from "~/lib/formatting/dates";
import { useInstrumentName, useTimepointName } from "./use-instrument-name";

export interface AssessmentFormProps {
  refused: Refused;
  /** The timepoint of the responder definition. */
  timepoint: string;
  instruments: readonly { instrument: string; range: { lowest: number; highest: number } | null }[];
  /** The assessments that stand, any of which may be corrected. */
  standing: readonly { number: number; timepoint: string; assessed_on: string }[];
  today: string;
}

/**
 * Scores at one timepoint, each with its range, or the reason why none could be taken; a new assessment, or the correction of
 * one that stands.
 */
export function AssessmentForm({ refused, timepoint, instruments, standing, today }: AssessmentFormProps) {
  const { t } = useTranslation("desk");
  const instrument = useInstrumentName();
  const timepointName = useTimepointName();
  const language = useLanguage();
  const corrects =
    Boolean(refused?.entered["corrects"] || refused?.entered["reason"]) || refused?.rule === "assessment_exists";
  const labels: Record<string, string> = {
    timepoint: t("assessment.timepoint"),
    assessedOn: t("assessment.assessedOn"),
    notAssessedReason: t("assessment.reason"),
    corrects: t("event.corrects"),
    reason: t("event.reason"),
    ...Object.fromEntries(instruments.map(({ instrument: code }) => [`scores.${code}`, instrument(code)])),
  };
  return (
    <PostForm refused={refused} labels={labels}>
      <SelectField
        field={fieldSource(refused, "timepoint")}
        label={t("assessment.timepoint")}
        choices={assessmentTimepoints(timepoint).map((value) => ({ value, label: timepointName(value) }))}
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
      {standing.length > 0 && (
        <details open={corrects}>
          <summary className="w-fit py-2 text-accent underline underline-offset-4">{t("event.correction")}</summary>
          <div className="space-y-6 pt-3">
            <SelectField
              field={fieldSource(refused, "corrects")}
              label={t("event.corrects")}
              emptyChoice={t("assessment.noCorrection")}
              choices={standing.map((entry) => ({
                value: String(entry.number),
                label: `${entry.number}. ${timepointName(entry.timepoint)}, ${formatDate(entry.assessed_on, language)}`,
              }))}
            />
            <TextField field={fieldSource(refused, "reason")} label={t("event.reason")} />
          </div>
        </details>
      )}
      <SubmitButton>{t("assessment.submit")}</SubmitButton>
    </PostForm>
  );
}
