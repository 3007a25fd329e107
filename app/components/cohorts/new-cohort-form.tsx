import { useTranslation } from "react-i18next";
import { BilingualField } from "~/components/forms/bilingual-field";
import { NumberField } from "~/components/forms/number-field";
import type { Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { TextField } from "~/components/forms/text-field";
import { Section } from "~/components/ui/section";
import { useDefinitions } from "./cohort-card";
import { IntentForm } from "./intent-form";

/** Adds an initial cohort within the registered size. */
export function NewCohortForm({ refused }: { refused: Refused }) {
  const { t } = useTranslation("cohort");
  const definitions = useDefinitions();
  const labels = {
    code: t("cohorts.code"),
    nameVi: t("cohorts.name"),
    nameEn: t("cohorts.name"),
    planned: t("cohorts.planned"),
    definition: t("cohorts.definition"),
  };
  return (
    <Section title={t("cohorts.new")} id="add" lead={t("cohorts.newLead")}>
      <details open={refused?.entered["intent"] === "add"}>
        <summary className="w-fit py-2 text-accent underline underline-offset-4">{t("openForm")}</summary>
        <IntentForm intent="add" refused={refused} labels={labels} submit={t("cohorts.act.add")}>
          {(source) => (
            <>
              <TextField field={source("code")} label={labels.code} hint={t("sites.codeHint")} required />
              <BilingualField label={labels.nameVi} vi={source("nameVi")} en={source("nameEn")} required />
              <NumberField field={source("planned")} label={labels.planned} required />
              <SelectField
                field={source("definition", "eligibility")}
                label={labels.definition}
                hint={t("cohorts.definitionHint")}
                choices={definitions}
                emptyChoice={null}
              />
            </>
          )}
        </IntentForm>
      </details>
    </Section>
  );
}
