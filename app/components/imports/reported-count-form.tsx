import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { type ReportedMeasure, reportedMeasures } from "~/domain/interop/tabular/reported-counts-file";
import { useMeasureName } from "./reported-count-table";

/** One count that a site reports up to a day. */
export function ReportedCountForm(props: {
  refused: Refused;
  sites: readonly { code: string; nameEn: string; nameVi: string }[];
  today: string;
}) {
  const { refused, sites, today } = props;
  const { t } = useTranslation("exchange");
  const local = useLocal();
  const name = useMeasureName();
  const labels = {
    site: t("reported.site"),
    measure: t("reported.measure"),
    asOf: t("reported.asOf"),
    count: t("reported.count"),
    reason: t("reported.reason"),
  };
  const source = (field: keyof typeof labels, stored?: string) => fieldSource(refused, field, stored);
  const measures = Object.keys(reportedMeasures) as ReportedMeasure[];
  return (
    <Section title={t("reported.add")} id="add">
      <PostForm refused={refused} labels={labels}>
        <SelectField
          field={source("site", sites[0]?.code)}
          label={labels.site}
          choices={sites.map(({ code, nameEn, nameVi }) => ({
            value: code,
            label: `${code} · ${local(nameEn, nameVi)}`,
          }))}
          emptyChoice={null}
        />
        <SelectField
          field={source("measure", "enrolled")}
          label={labels.measure}
          choices={measures.map((measure) => ({ value: measure, label: name(measure) }))}
          emptyChoice={null}
        />
        <DateField field={source("asOf", today)} label={labels.asOf} max={today} required />
        <NumberField field={source("count")} label={labels.count} required />
        <TextField field={source("reason")} label={labels.reason} hint={t("reported.reasonHint")} />
        <SubmitButton>{t("reported.submit")}</SubmitButton>
      </PostForm>
    </Section>
  );
}
