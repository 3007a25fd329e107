import { useTranslation } from "react-i18next";
import { NumberField } from "~/components/forms/number-field";
import type { Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { TextArea } from "~/components/forms/text-area";
import { KeyFacts } from "~/components/ui/key-facts";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { useTerm } from "~/components/ui/use-term";
import { type EnrolmentDefinition, enrolmentDefinitions } from "~/domain/cohorts/enrolment-definition";
import { type PlannedEnrolment, writeEnrolmentPlan } from "~/domain/cohorts/enrolment-plan";
import { IntentForm } from "./intent-form";

export interface CohortFacts {
  id: number;
  code: string;
  kind: string;
  status: string;
  name_en: string;
  name_vi: string;
  planned_size: number | null;
  enrolled_count: number;
  enrolment_definition: string;
  plan: PlannedEnrolment[];
}

/** The definitions of enrolment as choices. */
export function useDefinitions(): { value: EnrolmentDefinition; label: string }[] {
  const { t } = useTranslation("cohort");
  return enrolmentDefinitions.map((value) => ({ value, label: t(`cohorts.definitions.${value}`) }));
}

/** One cohort: what it is, how full, what enrols; and the forms to set it up. */
export function CohortCard(props: { cohort: CohortFacts; refused: Refused; writes: boolean }) {
  const { cohort, writes } = props;
  const { t } = useTranslation("cohort");
  const local = useLocal();
  const term = useTerm();
  const definition = useDefinitions().find(({ value }) => value === cohort.enrolment_definition)?.label;
  return (
    <Section title={`${cohort.code} · ${local(cohort.name_en, cohort.name_vi)}`} id={`cohort-${cohort.code}`}>
      <KeyFacts
        facts={[
          { term: t("cohorts.kind"), value: term("cohortKind", cohort.kind) },
          { term: t("cohorts.status"), value: term("cohortStatus", cohort.status) },
          { term: t("cohorts.planned"), value: cohort.planned_size },
          { term: t("cohorts.enrolled"), value: cohort.enrolled_count },
          { term: t("cohorts.definition"), value: definition },
        ]}
      />
      {writes && <CohortForms {...props} />}
    </Section>
  );
}

function CohortForms({ cohort, refused }: { cohort: CohortFacts; refused: Refused }) {
  const { t } = useTranslation("cohort");
  const definitions = useDefinitions();
  const labels = { planned: t("cohorts.planned"), definition: t("cohorts.definition"), plan: t("cohorts.plan") };
  const row = { name: "cohort", value: String(cohort.id) };
  const shared = { refused, labels, row };
  const settled = cohort.status === "closed" || cohort.status === "rejected";
  return (
    <div className="mt-6 space-y-8">
      {cohort.status === "approved" && <IntentForm {...shared} intent="open" submit={t("cohorts.act.open")} />}
      {!settled && (
        <details open={["change", "plan"].includes(refused?.entered["intent"] ?? "")}>
          <summary className="w-fit py-2 text-accent underline underline-offset-4">{t("cohorts.edit")}</summary>
          <div className="grid gap-8 pt-3 md:grid-cols-2">
            <IntentForm {...shared} intent="change" submit={t("cohorts.act.change")} look="secondary">
              {(source) => (
                <>
                  <NumberField
                    field={source("planned", cohort.planned_size === null ? null : String(cohort.planned_size))}
                    label={labels.planned}
                    required
                  />
                  <SelectField
                    field={source("definition", cohort.enrolment_definition)}
                    label={labels.definition}
                    choices={definitions}
                    emptyChoice={null}
                  />
                </>
              )}
            </IntentForm>
            <IntentForm {...shared} intent="plan" submit={t("cohorts.act.plan")} look="secondary">
              {(source) => (
                <TextArea
                  field={source("plan", writeEnrolmentPlan(cohort.plan))}
                  label={labels.plan}
                  hint={t("cohorts.planHint")}
                  rows={8}
                  required
                />
              )}
            </IntentForm>
          </div>
        </details>
      )}
      {cohort.status === "open" && (
        <IntentForm {...shared} intent="close" submit={t("cohorts.act.close")} look="danger" />
      )}
    </div>
  );
}
