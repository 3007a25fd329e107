import { useTranslation } from "react-i18next";
import { FlowDiagram } from "~/components/charts/flow-diagram";
import { isSingleArmBox, type SingleArmBox } from "~/domain/cohorts/flow/box-names";
import type { ConsortPanelProps } from "./consort-panel";

/** The flow of a single-arm trial, each box leading to its participants. */
export function SingleArmFlow(props: Omit<ConsortPanelProps, "arms" | "together">) {
  const { boxes, broken, today, synthetic, hrefOf } = props;
  const { t } = useTranslation("public");
  const boxName = (id: string) => (isSingleArmBox(id) ? t(`flow.box.${id}`) : id);
  const box = (id: SingleArmBox) => ({
    id,
    label: boxName(id),
    count: boxes[id] ?? ("not-stated" as const),
    href: hrefOf(id),
  });
  return (
    <FlowDiagram
      title={t("flow.title")}
      dataDate={today}
      synthetic={synthetic}
      steps={[
        { box: box("consented"), aside: [box("screenFailed"), box("inScreening")] },
        { box: box("enrolled"), aside: [box("productFailed"), box("leftOrDiedBeforeInfusion"), box("inManufacture")] },
        { box: box("infused"), aside: [box("notEvaluable"), box("notYetAssessed")] },
        { box: box("evaluable"), aside: [] },
      ]}
      broken={broken.map((identity) => ({ ...identity, label: t("flow.identity", { id: boxName(identity.id) }) }))}
    />
  );
}
