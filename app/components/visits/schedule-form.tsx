import { useTranslation } from "react-i18next";
import { BilingualField } from "~/components/forms/bilingual-field";
import { CheckboxField } from "~/components/forms/checkbox-field";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { RepeatableRows } from "~/components/forms/repeatable-rows";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { instrumentField, instruments } from "~/domain/outcomes/instruments/catalogue";
import { visitAnchors } from "~/domain/schedule/visit-anchors";
import { type FormEntries, rowCount } from "~/lib/form-entries";
import { useWords } from "./use-words";

interface RowProps {
  index: number;
  entries: FormEntries;
  refused: Refused;
}

/** The instruments of one visit, each to be ticked; folded away, because there are many. */
function InstrumentChoices({ index, entries }: RowProps) {
  const { t } = useTranslation("visits");
  const words = useWords();
  return (
    <details>
      <summary className="w-fit py-2 text-accent underline underline-offset-4">{t("schedule.instruments")}</summary>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {instruments.map(({ code, name: label }) => {
          const name = `visits.${index}.instruments.${instrumentField(code)}`;
          const ticked = entries[name] === code;
          const field = { name, id: name.replaceAll(".", "-"), key: `${name}-${ticked}`, defaultChecked: ticked };
          return <CheckboxField key={code} field={field} value={code} label={words(label)} />;
        })}
      </div>
    </details>
  );
}

function VisitRow({ index, entries, refused }: RowProps) {
  const { t } = useTranslation("visits");
  const source = (part: string) => {
    const name = `visits.${index}.${part}`;
    return { ...fieldSource(refused, name), defaultValue: entries[name] };
  };
  return (
    <>
      <BilingualField label={t("schedule.name")} vi={source("name.vi")} en={source("name.en")} required />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
        <TextField field={source("code")} label={t("schedule.code")} required />
        <SelectField
          field={source("anchor")}
          label={t("schedule.anchor")}
          choices={visitAnchors.map((value) => ({ value, label: t(`anchor.${value}`) }))}
          required
        />
        <NumberField field={source("day")} label={t("schedule.day")} required />
        <NumberField field={source("before")} label={t("schedule.before")} required />
        <NumberField field={source("after")} label={t("schedule.after")} required />
      </div>
      <InstrumentChoices index={index} entries={entries} refused={refused} />
    </>
  );
}

/** The whole schedule as one form; saving sets the next version. */
export function ScheduleForm({ refused, entries }: { refused: Refused; entries: FormEntries }) {
  const { t } = useTranslation("visits");
  const shown = refused?.entered ?? entries;
  const labels = {
    reason: t("reason"),
    "visits.name.vi": t("schedule.name"),
    "visits.name.en": t("schedule.name"),
    "visits.code": t("schedule.code"),
    "visits.anchor": t("schedule.anchor"),
    "visits.day": t("schedule.day"),
    "visits.before": t("schedule.before"),
    "visits.after": t("schedule.after"),
  };
  return (
    <PostForm refused={refused} labels={labels}>
      <RepeatableRows
        legend={t("schedule.visits")}
        rowName={t("visit")}
        hint={t("schedule.codeHint")}
        rows={Array.from({ length: rowCount(shown, "visits") }, (_, index) => ({
          key: `visit-${index}-${shown[`visits.${index}.code`] ?? ""}`,
          content: <VisitRow index={index} entries={shown} refused={refused} />,
          removeButton: { name: "intent", value: `remove:visits:${index}`, formNoValidate: true },
        }))}
        addButton={{ name: "intent", value: "add:visits", formNoValidate: true }}
      />
      <TextField field={fieldSource(refused, "reason")} label={t("reason")} hint={t("schedule.reasonHint")} required />
      <SubmitButton>{t("schedule.save")}</SubmitButton>
    </PostForm>
  );
}
