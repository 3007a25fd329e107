import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { SelectField } from "~/components/forms/select-field";
import { useTerm } from "~/components/ui/use-term";
import { adverseEventOutcomes, seriousnessReasons } from "~/domain/safety/adverse-event";
import type { FormPart } from "./form-part";

/** Whether it is serious and why, when that was known, and how it ended so far. */
export function SeriousnessPart({ source, labels, today }: FormPart) {
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  const term = useTerm();
  return (
    <>
      <SelectField
        field={source("seriousness")}
        label={labels["seriousness"] ?? ""}
        hint={desk("safety.seriousHint")}
        choices={seriousnessReasons.map((value) => ({ value, label: term("seriousness", value) }))}
        emptyChoice={desk("safety.notSerious")}
      />
      <DateField
        field={source("seriousKnownOn")}
        label={labels["seriousKnownOn"] ?? ""}
        hint={t("field.seriousKnownHint")}
        max={today}
      />
      <SelectField
        field={source("outcome")}
        label={labels["outcome"] ?? ""}
        choices={adverseEventOutcomes.map((value) => ({ value, label: term("aeOutcome", value) }))}
        required
      />
    </>
  );
}
