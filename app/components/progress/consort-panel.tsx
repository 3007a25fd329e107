import { useTranslation } from "react-i18next";
import { type FlowBox, FlowDiagram, type FlowStep } from "~/components/charts/flow-diagram";
import { useLocal } from "~/components/ui/local-words";
import { type ArmBox, entryBoxNames } from "~/domain/cohorts/flow/box-names";
import { useBoxLabel } from "./flow-checks";

export interface ConsortPanelProps {
  boxes: Readonly<Record<string, number | null>>;
  broken: readonly { id: string; left: number; right: number }[];
  arms: readonly { code: string; nameEn: string | null; nameVi: string | null }[];
  /** All arms stand as one, because the trial is masked for the reader. */
  together: boolean;
  today: string;
  synthetic: boolean;
  /** The address that opens a box; undefined for those who may not read participants. */
  hrefOf: (id: string) => string | undefined;
}

/** The flow of a randomised trial by CONSORT 2025: assessed, allocated, then each arm from receipt to analysis. */
export function ConsortPanel({ boxes, broken, arms, together, today, synthetic, hrefOf }: ConsortPanelProps) {
  const { t } = useTranslation("dashboards");
  const local = useLocal();
  const boxLabel = useBoxLabel();
  const box = (id: string, label: string): FlowBox => ({
    id,
    label,
    count: boxes[id] ?? "not-stated",
    href: hrefOf(id),
  });
  const [assessed, excluded, pending, allocated] = entryBoxNames.map((id) => box(id, t(`flow.box.${id}`)));
  const armSteps = (code: string): FlowStep[] => {
    const of = (id: ArmBox) => box(`${code}:${id}`, t(`flow.box.${id}`));
    return [
      { box: of("allocated"), aside: [] },
      { box: of("received"), aside: [of("receivedAnotherArm"), of("notReceived"), of("receiptNotYetDue")] },
      {
        box: of("analysed"),
        aside: [of("lostToFollowUp"), of("discontinued"), of("notAnalysed"), of("analysisNotYetDue")],
      },
    ];
  };
  const steps: FlowStep[] =
    assessed && excluded && pending && allocated
      ? [
          { box: assessed, aside: [excluded, pending] },
          { box: allocated, aside: [] },
        ]
      : [];
  return (
    <FlowDiagram
      title={t("flow.consort")}
      method="CONSORT 2025"
      dataDate={today}
      synthetic={synthetic}
      steps={steps}
      arms={arms.map(({ code, nameEn, nameVi }) => ({
        id: code,
        label: together ? t("flow.together") : `${code} · ${local(nameEn, nameVi)}`,
        steps: armSteps(code),
      }))}
      broken={broken.map((identity) => ({ ...identity, label: boxLabel(identity.id) }))}
    />
  );
}
