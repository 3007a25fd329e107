import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { useTerm } from "~/components/ui/use-term";
import { seriousnessReasons } from "~/domain/safety/adverse-event";

/** A serious event in two minutes: who, what, why serious, known since when. */
export function SeriousEventForm(props: {
  refused: Refused;
  code: string;
  /** Participants to choose from, with the site's own number where the reader may see it. */
  people: readonly { code: string; siteNumber: string | null }[];
  today: string;
}) {
  const { refused, code, people, today } = props;
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  const term = useTerm();
  const labels = {
    code: desk("participants.code"),
    term: desk("safety.term"),
    seriousness: desk("safety.serious"),
    knownOn: desk("safety.knownOn"),
    diedOn: t("serious.diedOn"),
  };
  const source = (name: keyof typeof labels, stored?: string) => fieldSource(refused, name, stored);
  return (
    <PostForm refused={refused} labels={labels}>
      <TextField
        field={source("code", code)}
        label={labels.code}
        hint={t("serious.codeHint")}
        list="people"
        autoComplete="off"
        required
      />
      <datalist id="people">
        {people.map((person) => (
          <option key={person.code} value={person.code}>
            {person.siteNumber}
          </option>
        ))}
      </datalist>
      <TextField field={source("term")} label={labels.term} hint={desk("safety.termHint")} required />
      <SelectField
        field={source("seriousness")}
        label={labels.seriousness}
        choices={seriousnessReasons.map((value) => ({ value, label: term("seriousness", value) }))}
        required
      />
      <DateField
        field={source("knownOn", today)}
        label={labels.knownOn}
        hint={desk("safety.knownHint")}
        max={today}
        required
      />
      <DateField field={source("diedOn")} label={labels.diedOn} hint={t("serious.diedHint")} max={today} />
      <SubmitButton>{t("serious.submit")}</SubmitButton>
    </PostForm>
  );
}
