import { useTranslation } from "react-i18next";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { useLocal } from "~/components/ui/local-words";

/** Enters a month's tally of a site; a month entered again asks for the reason. */
export function PrescreeningForm(props: {
  refused: Refused;
  sites: readonly { id: number; code: string; name_en: string; name_vi: string }[];
  month: string;
}) {
  const { refused, sites, month } = props;
  const { t } = useTranslation("cohort");
  const local = useLocal();
  const labels = {
    site: t("screeningLog.site"),
    month: t("prescreening.month"),
    considered: t("prescreening.considered"),
    notEligible: t("prescreening.notEligible"),
    declined: t("prescreening.declined"),
    other: t("prescreening.other"),
    reason: t("prescreening.reason"),
  };
  const again = refused?.issues.some(({ path }) => path === "reason") || refused?.entered["reason"];
  const number = (name: "considered" | "notEligible" | "declined" | "other") => (
    <NumberField field={fieldSource(refused, name)} label={labels[name]} />
  );
  return (
    <div className="mt-6">
      <PostForm refused={refused} labels={labels}>
        <SelectField
          field={fieldSource(refused, "site", String(sites[0]?.id))}
          label={labels.site}
          choices={sites.map(({ id, code, name_en, name_vi }) => ({
            value: String(id),
            label: `${code} · ${local(name_en, name_vi)}`,
          }))}
          emptyChoice={null}
        />
        <TextField
          field={fieldSource(refused, "month", month)}
          label={labels.month}
          hint={t("prescreening.monthHint")}
          required
        />
        {number("considered")}
        {number("notEligible")}
        {number("declined")}
        {number("other")}
        {again && <TextField field={fieldSource(refused, "reason")} label={labels.reason} required />}
        <SubmitButton look="secondary">{t("prescreening.submit")}</SubmitButton>
      </PostForm>
    </div>
  );
}
