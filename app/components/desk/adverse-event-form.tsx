import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { useTerm } from "~/components/ui/use-term";
import { adverseEventOutcomes, relations, seriousnessReasons } from "~/domain/safety/adverse-event";

/** An earlier entry, as it was stored. */
export interface CorrectedAdverseEvent {
  number: number;
  term: string;
  grade: number | null;
  seriousness: string | null;
  relation: string;
  outcome: string;
  started_on: string;
  ended_on: string | null;
  known_on: string;
}

/**
 * One adverse event: term, grade, seriousness apart from it, relation, outcome, and the days that clocks run from. To
 * complete or correct an earlier entry the form starts from what that one says and asks for the reason.
 */
export function AdverseEventForm(props: { refused: Refused; today: string; corrected: CorrectedAdverseEvent | null }) {
  const { refused, today, corrected } = props;
  const { t } = useTranslation("desk");
  const term = useTerm();
  const labels = {
    term: t("safety.term"),
    grade: t("safety.grade"),
    seriousness: t("safety.serious"),
    relation: t("safety.relation"),
    outcome: t("safety.outcome"),
    startedOn: t("safety.startedOn"),
    endedOn: t("safety.endedOn"),
    knownOn: t("safety.knownOn"),
    corrects: t("event.corrects"),
    reason: t("safety.correctReason"),
  };
  const source = (name: keyof typeof labels, stored?: string | null) => fieldSource(refused, name, stored);
  const choices = (list: "seriousness" | "aeRelation" | "aeOutcome", codes: readonly string[]) =>
    codes.map((value) => ({ value, label: term(list, value) }));
  return (
    <PostForm refused={refused} labels={labels}>
      {corrected && (
        <input type="hidden" name="corrects" value={refused?.entered["corrects"] ?? String(corrected.number)} />
      )}
      <TextField field={source("term", corrected?.term)} label={labels.term} hint={t("safety.termHint")} required />
      <SelectField
        field={source("grade", corrected?.grade?.toString())}
        label={labels.grade}
        hint={t("safety.gradeHint")}
        choices={["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))}
        emptyChoice={t("safety.notGraded")}
      />
      <SelectField
        field={source("seriousness", corrected?.seriousness)}
        label={labels.seriousness}
        hint={t("safety.seriousHint")}
        choices={choices("seriousness", seriousnessReasons)}
        emptyChoice={t("safety.notSerious")}
      />
      <SelectField
        field={source("relation", corrected?.relation ?? "not_assessed")}
        label={labels.relation}
        choices={choices("aeRelation", relations)}
        required
      />
      <SelectField
        field={source("outcome", corrected?.outcome ?? "unknown")}
        label={labels.outcome}
        choices={choices("aeOutcome", adverseEventOutcomes)}
        required
      />
      <DateField field={source("startedOn", corrected?.started_on)} label={labels.startedOn} max={today} required />
      <DateField field={source("endedOn", corrected?.ended_on)} label={labels.endedOn} max={today} />
      <DateField
        field={source("knownOn", corrected?.known_on ?? today)}
        label={labels.knownOn}
        hint={t("safety.knownHint")}
        max={today}
        required
      />
      {corrected && <TextField field={source("reason")} label={labels.reason} required />}
      <SubmitButton>{t(corrected ? "safety.correctSubmit" : "safety.submit")}</SubmitButton>
    </PostForm>
  );
}
