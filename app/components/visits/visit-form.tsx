import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { RadioGroup } from "~/components/forms/radio-group";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import type { VisitEntry, VisitState } from "~/domain/schedule/visit-state";
import { CorrectionFields } from "./correction-fields";
import { useWords } from "./use-words";

export interface VisitFormProps {
  refused: Refused;
  states: readonly VisitState[];
  /** The entries that stand, any of which may be corrected. */
  standing: readonly VisitEntry[];
  /** The visit that the address asks about; null for the next one that waits. */
  asked: string | null;
  today: string;
}

/** Records a visit that was made or missed; outside its window it asks why. */
export function VisitForm({ refused, states, standing, asked, today }: VisitFormProps) {
  const { t } = useTranslation("visits");
  const { t: desk } = useTranslation("desk");
  const words = useWords();
  const name = (code: string) => {
    const state = states.find(({ visit }) => visit.code === code);
    return state ? words(state.visit.name) : code;
  };
  const next = states.find((state) => state.standing === "due" || state.standing === "overdue");
  const labels = {
    visit: t("visit"),
    outcome: t("visits.outcome"),
    happenedOn: t("visits.happenedOn"),
    note: t("visits.note"),
    deviationReason: t("visits.deviationReason"),
    corrects: desk("event.corrects"),
    reason: t("reason"),
  };
  return (
    <PostForm refused={refused} labels={labels} action="#record">
      <SelectField
        field={fieldSource(refused, "visit", asked ?? next?.visit.code)}
        label={t("visit")}
        choices={states.map(({ visit }) => ({ value: visit.code, label: words(visit.name) }))}
        required
      />
      <RadioGroup
        field={fieldSource(refused, "outcome", "done")}
        label={t("visits.outcome")}
        choices={(["done", "missed"] as const).map((value) => ({ value, label: t(`standing.${value}`) }))}
        required
      />
      <DateField
        field={fieldSource(refused, "happenedOn", today)}
        label={t("visits.happenedOn")}
        hint={t("visits.happenedOnHint")}
        max={today}
      />
      <TextField field={fieldSource(refused, "note")} label={t("visits.note")} hint={t("visits.noteHint")} />
      <TextField
        field={fieldSource(refused, "deviationReason")}
        label={t("visits.deviationReason")}
        hint={t("visits.deviationHint")}
      />
      <CorrectionFields
        refused={refused}
        entries={standing.map(({ number, visit }) => ({ number, label: name(visit) }))}
        voids={{ name: "outcome", value: "voided" }}
      />
      <SubmitButton>{t("visits.submit")}</SubmitButton>
    </PostForm>
  );
}
