import { useTranslation } from "react-i18next";
import { HowComputed } from "~/components/ui/how-computed";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { armBoxNames, entryBoxNames, isSingleArmBox } from "~/domain/cohorts/flow/box-names";
import { formatNumber } from "~/lib/formatting/numbers";

const consortBoxes = [...entryBoxNames, ...armBoxNames];

/** The words of a box by its id; of an arm's box its code is said before it. */
export function useBoxLabel(): (id: string) => string {
  const { t } = useTranslation("dashboards");
  const { t: shared } = useTranslation("public");
  const armOf = (arm: string) => (arm === "all" ? t("flow.together") : arm);
  return (id) => {
    if (isSingleArmBox(id)) return shared(`flow.box.${id}`);
    const [arm = "", ofArm] = id.split(":");
    if (ofArm === "leavers-within-allocated") return `${armOf(arm)}: ${t("flow.leavers")}`;
    const name = consortBoxes.find((known) => known === (ofArm ?? arm));
    if (name === undefined) return id;
    if (ofArm === undefined) return t(`flow.box.${name}`);
    return `${armOf(arm)}: ${t(`flow.box.${name}`)}`;
  };
}

export interface FlowChecksProps {
  held: number;
  broken: readonly { id: string }[];
  atLock: readonly { id: string; count: number }[];
  boxes: Readonly<Record<string, number | null>>;
  randomised: boolean;
}

/** Which identities of the flow hold, and who would still have to be settled before the data are locked. */
export function FlowChecks({ held, broken, atLock, boxes, randomised }: FlowChecksProps) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const label = useBoxLabel();
  const figure = (count: number | null) => (count === null ? "–" : formatNumber(count, language));
  const nobody = Object.values(boxes).every((count) => count === 0);
  const entered = Object.entries(boxes).filter(([, count]) => count !== null);
  const query = new URLSearchParams(entered.map(([id, count]): [string, string] => [id, String(count)]));
  return (
    <Section title={t("flow.checks")} id="checks">
      <p>{t("flow.held", { held: figure(held), broken: figure(broken.length) })}</p>
      {broken.length > 0 && <p className="mt-2">{t("flow.brokenLock")}</p>}
      {(atLock.length > 0 || broken.length === 0) && (
        <p className="mt-2">{t(atLock.length > 0 ? "flow.beforeLock" : nobody ? "flow.nobody" : "flow.lockable")}</p>
      )}
      {atLock.length > 0 && (
        <ul className="list-disc ps-5">
          {atLock.map(({ id, count }) => (
            <li key={id}>
              {label(id)}: {figure(count)}
            </li>
          ))}
        </ul>
      )}
      <HowComputed
        definition={t(randomised ? "flow.howConsort" : "flow.howSingle")}
        inputs={entered.map(([id, count]) => ({ label: label(id), count: figure(count) }))}
        reference={randomised ? "Hopewell S, Chan AW, Collins GS et al. CONSORT 2025. BMJ 2025;389:e081123" : undefined}
        methodHref={randomised ? "/methods/flow-check" : `/methods/flow-check?${query}`}
      />
    </Section>
  );
}
