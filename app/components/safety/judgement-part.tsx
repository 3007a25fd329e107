import { useTranslation } from "react-i18next";
import { SelectField } from "~/components/forms/select-field";
import { useTerm } from "~/components/ui/use-term";
import { actionsTaken, expectednesses, relations } from "~/domain/safety/adverse-event";
import type { FormPart } from "./form-part";
import { useSafetyChoices } from "./use-safety-choices";

/** How the investigator sees it: relation to the product, expectedness, and what was done with the product. */
export function JudgementPart({ source, labels }: FormPart) {
  const { t } = useTranslation("safety");
  const term = useTerm();
  const choices = useSafetyChoices();
  return (
    <>
      <SelectField
        field={source("relation")}
        label={labels["relation"] ?? ""}
        choices={relations.map((value) => ({ value, label: term("aeRelation", value) }))}
        required
      />
      <SelectField
        field={source("expectedness")}
        label={labels["expectedness"] ?? ""}
        choices={choices("expectedness", expectednesses)}
        emptyChoice={null}
      />
      <SelectField
        field={source("actionTaken")}
        label={labels["actionTaken"] ?? ""}
        choices={choices("actionTaken", actionsTaken)}
        emptyChoice={t("notStated")}
      />
    </>
  );
}
