import { useTranslation } from "react-i18next";
import { SelectField } from "~/components/forms/select-field";
import { severities } from "~/domain/safety/adverse-event";
import type { FormPart } from "./form-part";
import { useSafetyChoices } from "./use-safety-choices";

/** Intensity: a grade of the protocol's CTCAE, or a word where the site has none; neither is made of the other. */
export function IntensityPart({ source, labels, grading }: FormPart & { grading: string }) {
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  const choices = useSafetyChoices();
  const yesOrNo = [
    { value: "yes", label: t("yes") },
    { value: "no", label: t("no") },
  ];
  return (
    <>
      <SelectField
        field={source("grade")}
        label={labels["grade"] ?? ""}
        hint={t("field.gradeHint", { grading })}
        choices={["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))}
        emptyChoice={desk("safety.notGraded")}
      />
      <SelectField
        field={source("severity")}
        label={labels["severity"] ?? ""}
        hint={t("field.severityHint")}
        choices={choices("severity", severities)}
        emptyChoice={t("notStated")}
      />
      <SelectField
        field={source("doseLimiting")}
        label={labels["doseLimiting"] ?? ""}
        choices={yesOrNo}
        emptyChoice={t("notJudged")}
      />
    </>
  );
}
