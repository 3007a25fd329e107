import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MilestoneWords, OutcomeList } from "./promise-values";
import { DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { StatusLabel } from "~/components/ui/status-label";
import { useLanguage } from "~/components/ui/use-language";
import type { FirstAndToday, RegisteredPromises } from "~/domain/trials/life-cycle/first-and-today";
import { formatNumber } from "~/lib/formatting/numbers";

const milestones = ["firstEnrolment", "primaryCompletion", "completion"] as const;
const outcomes = ["primaryOutcomes", "secondaryOutcomes"] as const;

interface PromiseRow {
  name: keyof RegisteredPromises;
  first: ReactNode;
  today: ReactNode;
  changed: boolean;
}

function rowOf<Value>(
  name: keyof RegisteredPromises,
  pair: FirstAndToday<Value>,
  draw: (value: Value) => ReactNode,
): PromiseRow {
  return { name, first: draw(pair.first), today: draw(pair.today), changed: pair.changed };
}

/** Planned size, dates and outcomes as first registered beside those of today; changed primary outcomes are said above all. */
export function RegisteredPromisesSection({ promises }: { promises: RegisteredPromises }) {
  const { t } = useTranslation("review");
  const language = useLanguage();
  const size = (value: number | null) =>
    value === null ? <MissingValue kind="not-stated" /> : formatNumber(value, language);
  const rows: PromiseRow[] = [
    rowOf("plannedSize", promises.plannedSize, size),
    ...milestones.map((name) => rowOf(name, promises[name], (milestone) => <MilestoneWords milestone={milestone} />)),
    ...outcomes.map((name) => rowOf(name, promises[name], (list) => <OutcomeList outcomes={list} />)),
  ];
  return (
    <Section title={t("promises.title")} lead={t("promises.lead")} id="promises">
      {promises.primaryOutcomes.changed && <Notice kind="warning">{t("promises.primaryChanged")}</Notice>}
      <DataTable
        caption={t("promises.title")}
        captionHidden
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { key: "item", heading: t("promises.item"), cell: (row) => t(`promises.${row.name}`) },
          { key: "first", heading: t("promises.first"), cell: (row) => row.first },
          { key: "today", heading: t("promises.today"), cell: (row) => row.today },
          {
            key: "standing",
            heading: t("promises.standing"),
            cell: (row) => (
              <StatusLabel tone={row.changed ? "attention" : "done"}>
                {t(row.changed ? "promises.changed" : "promises.same")}
              </StatusLabel>
            ),
          },
        ]}
      />
    </Section>
  );
}
