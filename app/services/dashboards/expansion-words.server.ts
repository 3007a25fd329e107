import type { Language } from "~/lib/languages/languages";
import { boundarySection, safetySection, timeSection } from "./expansion-conduct-words.server";
import type { ExpansionPageFacts } from "./expansion-facts.server";
import { figuresIn } from "./expansion-figures.server";
import { goalProbabilitySection, goalSection, widthSection } from "./expansion-outcome-words.server";
import { type ExpansionSection, section } from "./expansion-section";

/** An expansion's page in one language: the same words on screen and in print. */
export interface ExpansionWords {
  title: string;
  lead: string;
  sections: ExpansionSection[];
  closing: string[];
}

/** Everything that the page says, in one language. */
export function expansionWords(facts: ExpansionPageFacts, language: Language): ExpansionWords {
  const figures = figuresIn(language);
  const { t, number, day, local } = figures;
  const { proposal, expansion, forecast, today, base } = facts;
  const absent = t("words:missing.not-stated");
  const more = proposal.additional;
  const about = section("proposal", t("dashboards:expansion.proposal.title"), {
    lines: [
      { term: t("dashboards:expansion.more"), value: `${number(more)} (${local(proposal.name_en, proposal.name_vi)})` },
      {
        term: t("dashboards:expansion.proposal.soFar"),
        value: base.map(({ code, nameEn, nameVi }) => `${code}: ${local(nameEn, nameVi)}`).join("; ") || absent,
      },
      {
        term: t("dashboards:expansion.proposal.proposer"),
        value: local(proposal.proposer_en, proposal.proposer_vi) || absent,
      },
      {
        term: t("dashboards:expansion.proposal.on"),
        value: proposal.proposed_on === null ? absent : day(proposal.proposed_on),
      },
      {
        term: t("dashboards:expansion.proposal.why"),
        value: local(proposal.rationale_en, proposal.rationale_vi) || absent,
      },
    ],
  });
  const whole =
    expansion === null || forecast === null
      ? [
          section("whole", t("dashboards:expansion.whole.title"), {
            notes: [t("dashboards:expansion.whole.sitesOnly")],
          }),
        ]
      : [
          widthSection(figures, expansion),
          goalSection(figures, expansion),
          goalProbabilitySection(figures, expansion),
          safetySection(figures, expansion, today),
          boundarySection(figures, expansion),
          timeSection(figures, forecast, more, today),
        ];
  return {
    title: t("dashboards:expansion.heading", { count: more }),
    lead: t("dashboards:expansion.lead"),
    sections: [about, ...whole],
    closing: [
      t("dashboards:expansion.asOf", { date: day(today) }),
      ...(facts.head.synthetic ? [t("dashboards:expansion.synthetic")] : []),
      t("dashboards:expansion.uncontrolled"),
    ],
  };
}
