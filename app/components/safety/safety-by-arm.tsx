import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/forms/submit-button";
import { DataTable } from "~/components/ui/data-table";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";

export interface ArmSafety {
  code: string;
  name_en: string;
  name_vi: string;
  infused: number;
  any_event: number;
  serious: number;
  died: number;
}

/** Participants with adverse events by the arm received, each count with its denominator; no arm is ranked. */
export function SafetyByArm({ arms }: { arms: readonly ArmSafety[] }) {
  const { t } = useTranslation("safety");
  const language = useLanguage();
  const of = (x: number, n: number) => `${x}/${n}`;
  return (
    <Section title={t("byArm.title")} id="by-arm" lead={t("byArm.lead")}>
      <DataTable
        caption={t("byArm.title")}
        captionHidden
        rows={arms}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "arm",
            heading: t("byArm.arm"),
            cell: (row) => `${row.code}: ${language === "vi" ? row.name_vi : row.name_en}`,
          },
          { key: "any", heading: t("byArm.any"), cell: (row) => of(row.any_event, row.infused) },
          { key: "serious", heading: t("byArm.serious"), cell: (row) => of(row.serious, row.infused) },
          { key: "died", heading: t("byArm.died"), cell: (row) => of(row.died, row.infused) },
        ]}
      />
    </Section>
  );
}

/** Asks to see safety by arm of a masked trial: the look is recorded. */
export function SafetyLookForm() {
  const { t } = useTranslation("safety");
  return (
    <Section title={t("byArm.title")} id="by-arm" lead={t("byArm.lookLead")}>
      <form method="post" className="space-y-4">
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="planned" value="yes" className="size-5 shrink-0" />
          <span>{t("byArm.planned")}</span>
        </label>
        <SubmitButton look="secondary">{t("byArm.look")}</SubmitButton>
      </form>
    </Section>
  );
}
