import { useTranslation } from "react-i18next";
import { KeyFacts } from "~/components/ui/key-facts";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { type Particulars, particularFields } from "~/domain/safety/adverse-event";
import { type SpecialInterest, astctGrade } from "~/domain/safety/astct";
import { formatDate } from "~/lib/formatting/dates";
import { useSafetyTerm } from "./use-safety-choices";

/** What an entry of an adverse event says. */
export interface EventFactsRow {
  term: string;
  organ_class: string | null;
  dictionary: string | null;
  dictionary_code: string | null;
  grade: number | null;
  grading: string | null;
  severity: string | null;
  serious: boolean;
  seriousness: string | null;
  relation: string;
  expectedness: string;
  action_taken: string | null;
  dose_limiting: boolean | null;
  special_interest: string | null;
  astct_findings: Record<string, string> | null;
  outcome: string;
  started_on: string | null;
  ended_on: string | null;
  known_on: string;
  serious_known_on: string | null;
  particulars: Particulars;
}

/** The grade that the signs give beside the one that was entered, where the two differ. */
function useDerivedGrade(event: EventFactsRow): string | null {
  const { t } = useTranslation("safety");
  if (event.special_interest === null || event.astct_findings === null) return null;
  const derived = astctGrade(event.special_interest as SpecialInterest, event.astct_findings);
  return derived === null || derived === event.grade ? null : t("astct.differs", { grade: derived });
}

/** Everything that the standing entry of an adverse event says; what is not stated says so. */
export function EventFacts({ event }: { event: EventFactsRow }) {
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  const language = useLanguage();
  const words = useTerm();
  const term = useSafetyTerm();
  const differs = useDerivedGrade(event);
  const day = (value: string | null) => (value === null ? null : formatDate(value, language));
  const grade = event.grade === null ? desk("safety.notGraded") : `${event.grade} (${event.grading})`;
  const judged = event.dose_limiting === null ? t("notJudged") : event.dose_limiting ? t("yes") : t("no");
  const coded = event.dictionary === null ? null : `${event.dictionary} ${event.dictionary_code ?? ""}`.trim();
  return (
    <KeyFacts
      facts={[
        { term: desk("safety.term"), value: event.term },
        { term: t("field.organClass"), value: event.organ_class },
        { term: t("field.dictionary"), value: coded, missing: "not-applicable" },
        { term: desk("safety.startedOn"), value: day(event.started_on) },
        { term: desk("safety.endedOn"), value: day(event.ended_on) },
        { term: desk("safety.knownOn"), value: day(event.known_on) },
        {
          term: desk("safety.serious"),
          value: event.seriousness === null ? desk("safety.notSerious") : words("seriousness", event.seriousness),
        },
        ...(event.serious_known_on === null
          ? []
          : [{ term: t("field.seriousKnownOn"), value: day(event.serious_known_on) }]),
        { term: desk("safety.grade"), value: differs === null ? grade : `${grade}; ${differs}` },
        { term: t("field.severity"), value: event.severity && term("severity", event.severity) },
        ...(event.special_interest === null
          ? []
          : [{ term: t("field.specialInterest"), value: term("specialInterest", event.special_interest) }]),
        { term: t("field.doseLimiting"), value: judged },
        { term: desk("safety.relation"), value: words("aeRelation", event.relation) },
        { term: t("field.expectedness"), value: term("expectedness", event.expectedness) },
        { term: t("field.actionTaken"), value: event.action_taken && term("actionTaken", event.action_taken) },
        { term: desk("safety.outcome"), value: words("aeOutcome", event.outcome) },
        ...(event.serious
          ? particularFields.map((field) => ({ term: term("particular", field), value: event.particulars[field] }))
          : []),
      ]}
    />
  );
}
