import { useTranslation } from "react-i18next";
import { FlowDiagram } from "~/components/charts/flow-diagram";
import { HowComputed } from "~/components/ui/how-computed";
import { MissingValue } from "~/components/ui/missing-value";
import { Section } from "~/components/ui/section";
import { isSingleArmBox, type SingleArmBox } from "~/domain/cohorts/flow/box-names";
import type { PublicFlow } from "~/domain/dashboards/public-progress";

const steps: { box: SingleArmBox; aside: SingleArmBox[] }[] = [
  { box: "consented", aside: ["screenFailed", "inScreening"] },
  { box: "enrolled", aside: ["productFailed", "leftOrDiedBeforeInfusion", "inManufacture"] },
  { box: "infused", aside: ["notEvaluable", "notYetAssessed"] },
  { box: "evaluable", aside: [] },
];

/** The participant flow of a single-arm trial; withheld boxes read so, and a broken identity is named above the diagram. */
export function FlowPanel({ flow, dataDate, synthetic }: { flow: PublicFlow; dataDate: string; synthetic: boolean }) {
  const { t } = useTranslation("public");
  const boxName = (id: string) => (isSingleArmBox(id) ? t(`flow.box.${id}`) : id);
  const boxOf = (id: SingleArmBox) => {
    const box = flow.boxes.find((candidate) => candidate.id === id);
    return { id, label: boxName(id), count: box?.count ?? ("not-stated" as const) };
  };
  const withheld = flow.boxes.filter(({ count }) => count === "withheld").length;
  return (
    <Section
      title={t("flow.title")}
      id="flow"
      lead={withheld > 0 ? t("flow.withheldLead", { count: withheld }) : undefined}
    >
      <FlowDiagram
        title={t("flow.title")}
        dataDate={flow.asOf ?? dataDate}
        synthetic={synthetic}
        steps={steps.map(({ box, aside }) => ({ box: boxOf(box), aside: aside.map(boxOf) }))}
        broken={flow.broken.map((identity) => ({
          ...identity,
          label: t("flow.identity", { id: boxName(identity.id) }),
        }))}
      />
      <HowComputed
        definition={t("flow.definition")}
        inputs={flow.boxes.map(({ id, count }) => ({
          label: boxName(id),
          count: count === "withheld" ? <MissingValue kind="withheld" /> : count,
        }))}
        methodHref="/methods/flow-check"
      />
    </Section>
  );
}
