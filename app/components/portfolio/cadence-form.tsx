import { useTranslation } from "react-i18next";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { snapshotCadences } from "~/domain/dashboards/portfolio/snapshot-cadence";

/** Sets how often a trial's snapshot is cut, and why. */
export function CadenceForm({ refused, cadence }: { refused: Refused; cadence: string }) {
  const { t } = useTranslation("portfolio");
  const labels = { cadence: t("cadence.title"), reason: t("cadence.reason") };
  return (
    <PostForm refused={refused} labels={labels}>
      <SelectField
        field={fieldSource(refused, "cadence", cadence)}
        label={labels.cadence}
        choices={snapshotCadences.map((value) => ({ value, label: t(`cadence.${value}`) }))}
        emptyChoice={null}
        required
      />
      <TextField field={fieldSource(refused, "reason")} label={labels.reason} required />
      <SubmitButton>{t("cadence.set")}</SubmitButton>
    </PostForm>
  );
}
