import { useTranslation } from "react-i18next";
import { CheckboxField } from "~/components/forms/checkbox-field";
import { DateField } from "~/components/forms/date-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { useLanguage } from "~/components/ui/use-language";
import { CorrectionFields } from "~/components/visits/correction-fields";
import { ItemField, itemFieldName } from "~/components/visits/item-field";
import { useWords } from "~/components/visits/use-words";
import type { Instrument } from "~/domain/outcomes/instruments/instrument";
import { formatDate } from "~/lib/formatting/dates";
import { useTimepointName } from "./use-instrument-name";

export interface AssessmentFormProps {
  refused: Refused;
  instrument: Instrument;
  timepoints: readonly { code: string; name: { en: string; vi: string } | null }[];
  /** The timepoint that the form begins with. */
  timepoint: string | null;
  /** The instrument's assessments that stand, any of which may be corrected. */
  standing: readonly { number: number; timepoint: string; assessed_on: string; reader: string | null }[];
  today: string;
}

/** Who read: the site's own reader, or another one by name, and whether that one's finding counts. */
function ReaderFields({ refused }: { refused: Refused }) {
  const { t } = useTranslation("visits");
  const named = refused?.entered["reader"] || refused?.entered["secondary"] || refused?.rule;
  return (
    <details open={Boolean(named)}>
      <summary className="w-fit py-2 text-accent underline underline-offset-4">{t("reader.another")}</summary>
      <div className="space-y-6 pt-3">
        <TextField field={fieldSource(refused, "reader")} label={t("reader.name")} hint={t("reader.nameHint")} />
        <CheckboxField
          field={fieldSource(refused, "secondary")}
          label={t("reader.secondary")}
          hint={t("reader.secondaryHint")}
        />
      </div>
    </details>
  );
}

/**
 * What one reader found at one timepoint, drawn from the instrument's items, or the reason why nothing could be taken; a new
 * assessment, or the correction of one that stands.
 */
export function AssessmentForm(props: AssessmentFormProps) {
  const { refused, instrument, timepoints, timepoint, standing, today } = props;
  const { t } = useTranslation("desk");
  const { t: visits } = useTranslation("visits");
  const words = useWords();
  const language = useLanguage();
  const timepointName = useTimepointName();
  const nameOf = (code: string) => {
    const name = timepoints.find((each) => each.code === code)?.name;
    return name ? words(name) : timepointName(code);
  };
  const labels: Record<string, string> = {
    timepoint: t("assessment.timepoint"),
    assessedOn: t("assessment.assessedOn"),
    notAssessedReason: t("assessment.reason"),
    reader: visits("reader.name"),
    corrects: t("event.corrects"),
    reason: t("event.reason"),
    ...Object.fromEntries(instrument.items.map((item) => [itemFieldName(item), words(item.name)])),
  };
  return (
    <PostForm refused={refused} labels={labels}>
      <input type="hidden" name="instrument" value={instrument.code} />
      <SelectField
        field={fieldSource(refused, "timepoint", timepoint)}
        label={t("assessment.timepoint")}
        choices={timepoints.map(({ code }) => ({ value: code, label: nameOf(code) }))}
        required
      />
      <DateField
        field={fieldSource(refused, "assessedOn", today)}
        label={t("assessment.assessedOn")}
        max={today}
        required
      />
      {instrument.items.map((item) => (
        <ItemField key={item.code} item={item} refused={refused} />
      ))}
      <TextField
        field={fieldSource(refused, "notAssessedReason")}
        label={t("assessment.reason")}
        hint={t("assessment.reasonHint")}
      />
      <ReaderFields refused={refused} />
      <CorrectionFields
        refused={refused}
        entries={standing.map((entry) => ({
          number: entry.number,
          label: [nameOf(entry.timepoint), formatDate(entry.assessed_on, language), entry.reader]
            .filter((part) => part !== null)
            .join(", "),
        }))}
      />
      <SubmitButton>{t("assessment.submit")}</SubmitButton>
    </PostForm>
  );
}
