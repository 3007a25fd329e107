import { useTranslation } from "react-i18next";
import { useTimepointName } from "~/components/desk/use-instrument-name";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { RadioGroup } from "~/components/forms/radio-group";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { instruments } from "~/domain/outcomes/instruments/catalogue";
import { isTumourInstrument } from "~/domain/outcomes/tumour-instruments";
import { useWords } from "./use-words";

/** Which number must move, in which direction, and how far: a definition of the protocol's own. */
function OwnThreshold({ refused }: { refused: Refused }) {
  const { t } = useTranslation("visits");
  const words = useWords();
  const scored = instruments.filter(({ code }) => !isTumourInstrument(code));
  const items = scored.flatMap(({ code, name, items: all }) =>
    all
      .filter(({ kind }) => kind === "number")
      .map((item) => ({ value: `${code}|${item.code}`, label: `${words(name)}: ${words(item.name)}` })),
  );
  return (
    <fieldset className="space-y-4">
      <legend className="font-semibold">{t("definition.own")}</legend>
      <SelectField field={fieldSource(refused, "item")} label={t("definition.item")} choices={items} />
      <SelectField
        field={fieldSource(refused, "improvement")}
        label={t("definition.improvement")}
        choices={(["increase", "decrease"] as const).map((value) => ({ value, label: t(`definition.${value}`) }))}
      />
      <NumberField kind="decimal" field={fieldSource(refused, "absolute")} label={t("definition.absolute")} />
      <NumberField kind="decimal" field={fieldSource(refused, "relative")} label={t("definition.relative")} unit="%" />
      <RadioGroup
        field={fieldSource(refused, "combine", "and")}
        label={t("definition.combine")}
        choices={(["and", "or"] as const).map((value) => ({ value, label: t(`definition.combine_by.${value}`) }))}
      />
      <TextField field={fieldSource(refused, "source")} label={t("definition.source")} />
    </fieldset>
  );
}

/** The next version of a trial's responder definition. */
export function DefinitionForm(props: {
  refused: Refused;
  presets: readonly string[];
  timepoints: readonly string[];
  visits: readonly { code: string; name: { en: string; vi: string } }[];
}) {
  const { refused, presets, timepoints, visits } = props;
  const { t } = useTranslation("visits");
  const words = useWords();
  const timepoint = useTimepointName();
  const nameOf = (code: string) => {
    const visit = visits.find((each) => each.code === code);
    return visit ? words(visit.name) : timepoint(code);
  };
  const labels = {
    basis: t("definition.basis"),
    timepoint: t("definition.timepoint"),
    item: t("definition.item"),
    improvement: t("definition.improvement"),
    absolute: t("definition.absolute"),
    relative: t("definition.relative"),
    combine: t("definition.combine"),
    source: t("definition.source"),
    reason: t("reason"),
  };
  return (
    <PostForm refused={refused} labels={labels}>
      <RadioGroup
        field={fieldSource(refused, "basis", presets[0] ?? "own")}
        label={t("definition.basis")}
        choices={[
          ...presets.map((value) => ({ value, label: t("definition.preset", { id: value }) })),
          { value: "own", label: t("definition.own") },
        ]}
        required
      />
      <SelectField
        field={fieldSource(refused, "timepoint")}
        label={t("definition.timepoint")}
        choices={timepoints.map((value) => ({ value, label: nameOf(value) }))}
        required
      />
      <OwnThreshold refused={refused} />
      <TextField
        field={fieldSource(refused, "reason")}
        label={t("reason")}
        hint={t("definition.reasonHint")}
        required
      />
      <SubmitButton>{t("definition.save")}</SubmitButton>
    </PostForm>
  );
}
