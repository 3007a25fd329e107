import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { HowComputed } from "~/components/ui/how-computed";
import { useLocal } from "~/components/ui/local-words";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import type { ScreeningFunnel } from "~/domain/dashboards/screening-funnel";
import { formatNumber, formatProportion } from "~/lib/formatting/numbers";

export interface FunnelPanelProps extends ScreeningFunnel {
  tally: { considered: number; notEligible: number; declined: number; other: number };
  ends: readonly { stage: string; count: number }[];
  criteria: readonly { label: string; number: number; kind: string; text_en: string; text_vi: string; count: number }[];
}

/** From pre-screening to enrolment, with the reasons for which people went no further. */
export function FunnelPanel({ steps, tally, ends, criteria, talliesBehind, contradicted }: FunnelPanelProps) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  const figure = (count: number) => formatNumber(count, language);
  const reasons = [
    ...(["notEligible", "declined", "other"] as const).map((id) => ({
      id,
      label: t(`funnel.reason.${id}`),
      count: tally[id],
    })),
    ...ends.map(({ stage, count }) => ({
      id: stage,
      label: t("funnel.afterConsent", { stage: term("stage", stage) }),
      count,
    })),
  ].filter(({ count }) => count > 0);
  return (
    <Section title={t("funnel.title")} id="funnel" lead={t("funnel.lead")}>
      {talliesBehind && <Notice kind="warning">{t("funnel.behind")}</Notice>}
      {contradicted && <Notice kind="warning">{t("funnel.contradicted")}</Notice>}
      <DataTable
        caption={t("funnel.title")}
        captionHidden
        rows={steps}
        rowKey={({ id }) => id}
        columns={[
          { key: "step", heading: t("funnel.step"), cell: ({ id }) => t(`funnel.is.${id}`) },
          {
            key: "count",
            heading: t("funnel.count"),
            numeric: true,
            cell: ({ id, count }) => (id === "considered" && count === 0 ? t("funnel.noTally") : figure(count)),
          },
          {
            key: "share",
            heading: t("funnel.share"),
            numeric: true,
            cell: ({ count, of }) =>
              of === null || of === 0 ? t("funnel.noShare") : formatProportion(count, of, language),
          },
        ]}
      />
      <div className="mt-8">
        <DataTable
          caption={t("funnel.reasons")}
          rows={reasons}
          rowKey={({ id }) => id}
          empty={t("funnel.noReason")}
          columns={[
            { key: "reason", heading: t("funnel.reasonOf"), cell: ({ label }) => label },
            { key: "count", heading: t("funnel.count"), numeric: true, cell: ({ count }) => figure(count) },
          ]}
        />
      </div>
      {criteria.length > 0 && (
        <DataTable
          caption={t("funnel.criteria")}
          rows={criteria}
          rowKey={({ label, number }) => `${label} ${number}`}
          columns={[
            {
              key: "criterion",
              heading: t("funnel.criterion"),
              cell: ({ label, number, text_en, text_vi }) => `${label}, ${number}. ${local(text_en, text_vi)}`,
            },
            { key: "count", heading: t("funnel.count"), numeric: true, cell: ({ count }) => figure(count) },
          ]}
        />
      )}
      <HowComputed
        definition={t("funnel.how")}
        inputs={steps.map(({ id, count }) => ({
          label: t(`funnel.is.${id}`),
          count: id === "considered" && count === 0 ? t("funnel.noTally") : figure(count),
        }))}
        methodHref="/methods/flow-check"
      />
    </Section>
  );
}
