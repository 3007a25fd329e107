import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { useTerm } from "~/components/ui/use-term";
import { adverseEventOutcomes, relations, seriousnessReasons } from "~/domain/safety/adverse-event";

/** One adverse event: term, grade, seriousness apart from it, relation, outcome, and the days that clocks run from. */
export function AdverseEventForm({ refused, today }: { refused: Refused; today: string }) {
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
  };
  const source = (name: keyof typeof labels, stored?: string) => fieldSource(refused, name, stored);
  const choices = (list: "seriousness" | "aeRelation" | "aeOutcome", codes: readonly string[]) =>
    codes.map((value) => ({ value, label: term(list, value) }));
  return (
    <PostForm refused={refused} labels={labels}>
      <TextField field={source("term")} label={labels.term} hint={t("safety.termHint")} required />
      <SelectField
        field={source("grade")}
        label={labels.grade}
        hint={t("safety.gradeHint")}
        choices={["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))}
        emptyChoice={t("safety.notGraded")}
      />
      <SelectField
        field={source("seriousness")}
        label={labels.seriousness}
        hint={t("safety.seriousHint")}
        choices={choices("seriousness", seriousnessReasons)}
        emptyChoice={t("safety.notSerious")}
      />
      <SelectField
        field={source("relation", "not_assessed")}
        label={labels.relation}
        choices={choices("aeRelation", relations)}
        required
      />
      <SelectField
        field={source("outcome", "unknown")}
        label={labels.outcome}
        choices={choices("aeOutcome", adverseEventOutcomes)}
        required
      />
      <DateField field={source("startedOn")} label={labels.startedOn} max={today} required />
      <DateField field={source("endedOn")} label={labels.endedOn} max={today} />
      <DateField
        field={source("knownOn", today)}
        label={labels.knownOn}
        hint={t("safety.knownHint")}
        max={today}
        required
      />
      <SubmitButton>{t("safety.submit")}</SubmitButton>
    </PostForm>
  );
}
