import type { Expansion, NoOutcome } from "~/domain/dashboards/expansion/compose-expansion";
import { expansionLevel, type IntervalWidth } from "~/domain/dashboards/expansion/interval-widths";
import type { JudgedGoal } from "~/domain/dashboards/expansion/judge-goal";
import type { Figures } from "./expansion-figures.server";
import { type ExpansionSection, section } from "./expansion-section";

/** Why the outcomes so far are not shown, in words; with contradicting counts, which. */
export function absentWords({ t }: Figures, expansion: Expansion, absent: NoOutcome): string {
  if (absent !== "contradiction") return t(`dashboards:expansion.absent.${absent}`, { count: expansion.enrolled });
  const parts = expansion.contradictions.map(
    ({ path, message }) => `${t(`dashboards:response.count.${path as "infused"}`)}: ${message}`,
  );
  return t("dashboards:expansion.absent.contradiction", { parts: parts.join("; ") });
}

function intervalText({ t, ratio, percent, number, level }: Figures, width: IntervalWidth): string {
  return t("dashboards:expansion.width.value", {
    ratio: ratio(width.x, width.n),
    level: level(expansionLevel),
    lower: percent(width.lower),
    upper: percent(width.upper),
    width: number(width.width * 100, 1),
  });
}

/** The interval so far and what the new participants would make of it. */
export function widthSection(figures: Figures, expansion: Expansion): ExpansionSection {
  const { t, number } = figures;
  const title = t("dashboards:expansion.width.title");
  const { absent, widths } = expansion;
  if (absent !== null || widths === null) {
    return section("width", title, { notes: [absentWords(figures, expansion, absent ?? "noParticipant")] });
  }
  const { soFar, newAlone, pooled } = widths;
  return section("width", title, {
    lines: [
      { term: t("dashboards:expansion.width.soFar"), value: intervalText(figures, soFar) },
      { term: t("dashboards:expansion.width.newAlone"), value: intervalText(figures, newAlone) },
      { term: t("dashboards:expansion.width.pooled"), value: intervalText(figures, pooled) },
    ],
    notes: [t("dashboards:expansion.width.note"), ...(soFar.n < 10 ? [t("ui:proportion.tooFew")] : [])],
    how: {
      definition: t("dashboards:expansion.width.how"),
      inputs: [
        { label: t("dashboards:response.count.responders"), count: number(soFar.x) },
        { label: t("dashboards:response.count.enrolled"), count: number(soFar.n) },
        { label: t("dashboards:expansion.more"), count: number(expansion.more) },
      ],
      reference: "Clopper CJ, Pearson ES. Biometrika 1934;26:404-413",
      methodHref: `/methods/binomial-interval?x=${pooled.x}&n=${pooled.n}&level=${expansionLevel}&method=clopper-pearson`,
    },
  });
}

/** When the goal was set, by which version, and what had been seen by then. */
export function goalSection(figures: Figures, expansion: Expansion): ExpansionSection {
  const { t, number, percent, day } = figures;
  const title = t("dashboards:expansion.goal.title");
  const { standing, enrolled, more } = expansion;
  if (standing === null) return section("goal", title, { notes: [t("dashboards:expansion.goal.none")] });
  const { goal, versions, firstSetOn, assessedBefore, seenBefore } = standing;
  const record =
    goal.recordVersion === null
      ? t("words:missing.not-stated")
      : t("dashboards:expansion.goal.record", { version: number(goal.recordVersion) });
  return section("goal", title, {
    lines: [
      {
        term: t("dashboards:expansion.goal.wanted"),
        value: t("dashboards:expansion.goal.wantedValue", {
          goal: number(goal.responders),
          all: number(enrolled + more),
          rate: percent(goal.responders / (enrolled + more)),
        }),
      },
      { term: t("dashboards:expansion.goal.nullRate"), value: percent(goal.nullRate) },
      {
        term: t("dashboards:expansion.goal.setOn"),
        value: t("dashboards:expansion.goal.setOnValue", {
          date: day(goal.setOn),
          version: number(goal.version),
          record,
        }),
      },
      { term: t("dashboards:expansion.goal.reason"), value: goal.reason },
      ...(versions > 1
        ? [
            {
              term: t("dashboards:expansion.goal.first"),
              value: t("dashboards:expansion.goal.firstValue", { date: day(firstSetOn), versions: number(versions) }),
            },
          ]
        : []),
    ],
    notes: [
      seenBefore
        ? t("dashboards:expansion.goal.seenBefore", { enrolled: number(enrolled), assessed: number(assessedBefore) })
        : t("dashboards:expansion.goal.notSeenBefore"),
    ],
  });
}

function priorRows({ t, number, probability }: Figures, { priors }: JudgedGoal): string[][] {
  return priors.map(({ code, prior, newAlone, pooled }) => [
    t(`dashboards:expansion.prior.${code as "flat"}`),
    `Beta(${number(prior.a)}; ${number(prior.b)})`,
    probability(newAlone),
    probability(pooled),
  ]);
}

/** The predictive probability under three priors, for the new participants alone beside all, and how the goal behaves. */
export function goalProbabilitySection(figures: Figures, expansion: Expansion): ExpansionSection {
  const { t, number, percent, probability } = figures;
  const title = t("dashboards:expansion.judged.title");
  const { judged, absent } = expansion;
  if (absent !== null) return section("probability", title, { notes: [absentWords(figures, expansion, absent)] });
  if (judged === null) return section("probability", title, { notes: [t("dashboards:expansion.judged.noGoal")] });
  const { soFar, more, goal, needed, neededOfNew, settled } = judged;
  const all = number(soFar.participants + more);
  const newColumn = t("dashboards:expansion.judged.newAlone", { needed: number(neededOfNew), more: number(more) });
  const pooledColumn = t("dashboards:expansion.judged.pooled", { goal: number(goal), all });
  const nullRate = expansion.standing?.goal.nullRate ?? 0.5;
  return section("probability", title, {
    tables: [
      {
        caption: t("dashboards:expansion.judged.caption"),
        columns: [
          t("dashboards:expansion.judged.prior"),
          t("dashboards:expansion.judged.shape"),
          newColumn,
          pooledColumn,
        ],
        rows: priorRows(figures, judged),
      },
      {
        caption: t("dashboards:expansion.judged.characteristics"),
        columns: [t("dashboards:expansion.judged.trueRate"), newColumn, pooledColumn],
        rows: judged.characteristics.map((row) => [
          percent(row.rate),
          probability(row.newAlone),
          probability(row.pooled),
        ]),
      },
    ],
    notes: [
      ...(settled === null ? [] : [t(`dashboards:expansion.judged.${settled}`)]),
      t("dashboards:expansion.judged.note", { needed: number(needed) }),
    ],
    how: {
      definition: t("dashboards:expansion.judged.how"),
      inputs: [
        { label: t("dashboards:response.count.responders"), count: number(soFar.responders) },
        { label: t("dashboards:response.count.enrolled"), count: number(soFar.participants) },
        { label: t("dashboards:expansion.more"), count: number(more) },
        { label: t("dashboards:expansion.goal.wanted"), count: number(goal) },
      ],
      reference: "Lee JJ, Liu DD. Clinical Trials 2008;5:93-106",
      methodHref: `/methods/predictive-probability?x=${soFar.responders}&n=${soFar.participants}&more=${more}&goal=${goal}&prior-a=1&prior-b=1&null-rate=${nullRate}`,
    },
  });
}
