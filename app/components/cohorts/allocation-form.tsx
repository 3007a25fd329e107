import { useTranslation } from "react-i18next";
import { BilingualField } from "~/components/forms/bilingual-field";
import { CheckboxField } from "~/components/forms/checkbox-field";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { TextField } from "~/components/forms/text-field";
import { Section } from "~/components/ui/section";
import { allocationMethods } from "~/domain/cohorts/allocation/allocation-methods";
import { type ArmFacts, useMethodName } from "./allocation-facts";

const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => index);

/**
 * Arms and the way of allocation. What was typed once of block sizes, probability or list is not shown again: it is sealed, and
 * a change is a further version with a new seed.
 */
export function AllocationForm({ refused, arms }: { refused: Refused; arms: readonly ArmFacts[] }) {
  const { t } = useTranslation("cohort");
  const method = useMethodName();
  const source = (name: string, stored?: string) => fieldSource(refused, name, stored);
  const labels = {
    method: t("allocation.method"),
    "arms.code": t("allocation.armCode"),
    "arms.vi": t("allocation.armName"),
    "arms.en": t("allocation.armName"),
    "arms.ratio": t("allocation.ratio"),
    "factors.code": t("allocation.factorCode"),
    "factors.vi": t("allocation.factorName"),
    "factors.en": t("allocation.factorName"),
    "factors.levels": t("allocation.levels"),
    "factors.weight": t("allocation.weight"),
    bySite: t("allocation.bySite"),
    blockSizes: t("allocation.blockSizes"),
    probability: t("allocation.probability"),
    list: t("allocation.list"),
  };
  return (
    <Section title={t("allocation.set")} id="set" lead={t("allocation.setLead")}>
      <PostForm refused={refused} labels={labels}>
        <SelectField
          field={source("method")}
          label={labels.method}
          choices={allocationMethods.map((value) => ({ value, label: method(value) }))}
          required
        />
        {rowsOf(Math.max(4, arms.length)).map((row) => (
          <fieldset key={row} className="space-y-3 border-s-2 border-line ps-4">
            <legend className="font-semibold">{t("allocation.armRow", { number: row + 1 })}</legend>
            <TextField field={source(`arms.${row}.code`, arms[row]?.code)} label={labels["arms.code"]} />
            <BilingualField
              label={labels["arms.vi"]}
              vi={source(`arms.${row}.vi`, arms[row]?.name_vi)}
              en={source(`arms.${row}.en`, arms[row]?.name_en)}
            />
            <NumberField
              field={source(`arms.${row}.ratio`)}
              label={labels["arms.ratio"]}
              hint={t("allocation.ratioHint")}
            />
          </fieldset>
        ))}
        <CheckboxField field={source("bySite")} label={labels.bySite} />
        {rowsOf(3).map((row) => (
          <fieldset key={row} className="space-y-3 border-s-2 border-line ps-4">
            <legend className="font-semibold">{t("allocation.factorRow", { number: row + 1 })}</legend>
            <TextField
              field={source(`factors.${row}.code`)}
              label={labels["factors.code"]}
              hint={t("allocation.factorCodeHint")}
            />
            <BilingualField
              label={labels["factors.vi"]}
              vi={source(`factors.${row}.vi`)}
              en={source(`factors.${row}.en`)}
            />
            <TextField
              field={source(`factors.${row}.levels`)}
              label={labels["factors.levels"]}
              hint={t("allocation.levelsHint")}
            />
            <NumberField field={source(`factors.${row}.weight`)} label={labels["factors.weight"]} kind="decimal" />
          </fieldset>
        ))}
        <TextField field={source("blockSizes")} label={labels.blockSizes} hint={t("allocation.blockSizesHint")} />
        <NumberField
          field={source("probability")}
          label={labels.probability}
          hint={t("allocation.probabilityHint")}
          kind="decimal"
        />
        <TextArea field={source("list")} label={labels.list} hint={t("allocation.listHint")} />
        <SubmitButton>{t("allocation.setButton")}</SubmitButton>
      </PostForm>
    </Section>
  );
}
