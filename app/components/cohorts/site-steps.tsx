import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { SelectField } from "~/components/forms/select-field";
import { DataTable } from "~/components/ui/data-table";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import type { SiteStep } from "~/domain/cohorts/site-setup";
import { formatDate } from "~/lib/formatting/dates";
import { IntentForm } from "./intent-form";
import type { SitePart } from "./site-opening";

interface Step {
  step: SiteStep;
  planned_on: string | null;
  done_on: string | null;
}

/** The steps towards opening, each with the day planned and the day done. */
export function SiteSteps({ refused, writes, today, steps }: SitePart & { steps: readonly Step[] }) {
  const { t } = useTranslation("cohort");
  const language = useLanguage();
  const day = (date: string | null) => (date === null ? t("notYet") : formatDate(date, language));
  const labels = { step: t("site.step"), plannedOn: t("site.plannedOn"), doneOn: t("site.doneOn") };
  return (
    <Section title={t("site.steps")} id="steps">
      <DataTable
        caption={t("site.steps")}
        captionHidden
        rows={steps}
        rowKey={(row) => row.step}
        columns={[
          { key: "step", heading: labels.step, cell: (row) => t(`site.stepNames.${row.step}`) },
          { key: "planned", heading: labels.plannedOn, cell: (row) => day(row.planned_on) },
          { key: "done", heading: labels.doneOn, cell: (row) => day(row.done_on) },
        ]}
      />
      {writes && (
        <div className="mt-6">
          <IntentForm intent="step" refused={refused} labels={labels} submit={t("site.act.step")} look="secondary">
            {(source) => (
              <>
                <SelectField
                  field={source("step")}
                  label={labels.step}
                  choices={steps.map(({ step }) => ({ value: step, label: t(`site.stepNames.${step}`) }))}
                  required
                />
                <DateField field={source("plannedOn")} label={labels.plannedOn} />
                <DateField field={source("doneOn")} label={labels.doneOn} max={today} />
              </>
            )}
          </IntentForm>
        </div>
      )}
    </Section>
  );
}
