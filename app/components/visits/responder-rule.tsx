import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import { instruments } from "~/domain/outcomes/instruments/catalogue";
import type { ChangeRule, ResponderRule, Threshold } from "~/domain/outcomes/responder-definition";
import { formatNumber, formatPercent } from "~/lib/formatting/numbers";
import { useWords } from "./use-words";

/** An item's name from its code, whichever instrument it belongs to; an unknown code reads as itself. */
function useItemName(): (code: string) => string {
  const words = useWords();
  return (code) => {
    const item = instruments.flatMap(({ items }) => items).find((each) => each.code === code);
    return item ? words(item.name) : code;
  };
}

/** How far a score must move, in words. */
function useThreshold(): (threshold: Threshold) => string {
  const { t } = useTranslation("visits");
  const language = useLanguage();
  return ({ absolute, relative, combine }) =>
    [
      absolute === undefined ? null : t("definition.points", { points: formatNumber(absolute, language) }),
      relative === undefined ? null : t("definition.percent", { percent: formatPercent(relative, language, 0) }),
    ]
      .filter((part) => part !== null)
      .join(` ${t(combine === "or" ? "definition.or" : "definition.and")} `);
}

function ChangeWords({ rule }: { rule: ChangeRule }) {
  const { t } = useTranslation("visits");
  const item = useItemName();
  const threshold = useThreshold();
  const direction = t(`definition.${rule.improvement}`);
  if ("forAll" in rule.threshold) {
    return (
      <>{t("definition.change", { item: item(rule.instrument), direction, by: threshold(rule.threshold.forAll) })}</>
    );
  }
  return (
    <>
      {Object.entries(rule.threshold.byStratum).map(([stratum, limits]) => (
        <span key={stratum} className="block">
          {`${stratum}: ${t("definition.change", { item: item(rule.instrument), direction, by: threshold(limits) })}`}
        </span>
      ))}
    </>
  );
}

/** A responder rule in words: one condition, or how many of several must hold. */
export function ResponderRuleWords({ rule }: { rule: ResponderRule }) {
  const { t } = useTranslation("visits");
  if (rule.kind === "change") return <ChangeWords rule={rule} />;
  const head = rule.kind === "some" ? t("definition.some", { count: rule.atLeast }) : t(`definition.${rule.kind}`);
  return (
    <>
      {head}
      <ul className="list-disc ps-6">
        {rule.rules.map((part) => (
          <li key={JSON.stringify(part)}>
            <ResponderRuleWords rule={part} />
          </li>
        ))}
      </ul>
    </>
  );
}
