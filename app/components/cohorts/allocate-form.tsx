import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { useLocal } from "~/components/ui/local-words";

/** Allocates one participant: the day and the level of each factor that is asked for. */
export function AllocateForm(props: {
  refused: Refused;
  factors: readonly { code: string; name: { en: string; vi: string }; levels: readonly string[] }[];
  today: string;
}) {
  const { refused, factors, today } = props;
  const { t } = useTranslation("cohort");
  const local = useLocal();
  const labels: Record<string, string> = {
    happenedOn: t("allocate.on"),
    deviationReason: t("deviationReason"),
    ...Object.fromEntries(factors.map(({ code, name }) => [`levels.${code}`, local(name.en, name.vi)])),
  };
  const deviates =
    refused?.issues.some(({ path }) => path === "deviationReason") || refused?.entered["deviationReason"];
  return (
    <PostForm refused={refused} labels={labels}>
      <DateField field={fieldSource(refused, "happenedOn", today)} label={t("allocate.on")} max={today} required />
      {factors.map(({ code, name, levels }) => (
        <SelectField
          key={code}
          field={fieldSource(refused, `levels.${code}`)}
          label={local(name.en, name.vi)}
          choices={levels.map((value) => ({ value, label: value }))}
          required
        />
      ))}
      {deviates && <TextField field={fieldSource(refused, "deviationReason")} label={t("deviationReason")} required />}
      <SubmitButton>{t("allocate.submit")}</SubmitButton>
    </PostForm>
  );
}
