import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { TextField } from "~/components/forms/text-field";
import type { FormPart } from "./form-part";

/** What happened and when: the term, free or from a dictionary, and the days that clocks run from. */
export function EventPart({ source, labels, today }: FormPart) {
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  return (
    <>
      <TextField field={source("term")} label={labels["term"] ?? ""} hint={desk("safety.termHint")} required />
      <TextField field={source("organClass")} label={labels["organClass"] ?? ""} />
      <TextField field={source("dictionary")} label={labels["dictionary"] ?? ""} hint={t("field.dictionaryHint")} />
      <TextField field={source("dictionaryCode")} label={labels["dictionaryCode"] ?? ""} />
      <DateField
        field={source("startedOn")}
        label={labels["startedOn"] ?? ""}
        hint={t("field.startedHint")}
        max={today}
      />
      <DateField field={source("endedOn")} label={labels["endedOn"] ?? ""} max={today} />
      <DateField
        field={source("knownOn")}
        label={labels["knownOn"] ?? ""}
        hint={desk("safety.knownHint")}
        max={today}
        required
      />
    </>
  );
}
