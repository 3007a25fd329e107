import { useTranslation } from "react-i18next";
import { KeyFacts } from "~/components/ui/key-facts";
import { useLanguage } from "~/components/ui/use-language";
import { useLocal } from "~/components/ui/local-words";
import { useTerm } from "~/components/ui/use-term";
import type { ConsentAge } from "~/domain/cohorts/consent-age";
import { formatDate } from "~/lib/formatting/dates";
import { type ShownAllocation, useAllocationFacts } from "~/components/cohorts/allocation-words";
import { useFindingWords } from "~/components/cohorts/finding-words";

export interface ParticipantFactsProps {
  participant: {
    stage: string;
    response: string | null;
    site_code: string;
    site_en: string;
    site_vi: string;
    cohort_en: string;
    cohort_vi: string;
    consented_on: string | null;
    consent_version: string | null;
    findings: readonly string[];
    enrolled_on: string | null;
    infused_on: string | null;
    sex: string | null;
    birth_year: number | null;
    deviations: number;
  };
  siteNumber: string | null;
  /** What the protocol asks of the age, for readers at the participant's site. */
  age: ConsentAge | null;
  allocation: ShownAllocation;
  /** Whether the reader holds a role at the participant's site, for whom the site's own number is open. */
  atSite: boolean;
}

/** Where a participant stands, and what little is held of the person. */
export function ParticipantFacts({ participant, siteNumber, age, atSite, allocation }: ParticipantFactsProps) {
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("cohort");
  const allocationFacts = useAllocationFacts(allocation);
  const finding = useFindingWords();
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  const day = (date: string | null) => (date === null ? t("participants.notYet") : formatDate(date, language));
  return (
    <KeyFacts
      facts={[
        { term: t("participants.stage"), value: term("stage", participant.stage) },
        {
          term: t("participant.response"),
          value: participant.response ? term("response", participant.response) : t("participant.notAssessed"),
        },
        {
          term: t("participants.site"),
          value: `${participant.site_code} · ${local(participant.site_en, participant.site_vi)}`,
        },
        { term: t("participants.cohort"), value: local(participant.cohort_en, participant.cohort_vi) },
        { term: term("eventKind", "consented"), value: day(participant.consented_on) },
        { term: words("consent.version"), value: participant.consent_version },
        ...allocationFacts,
        { term: term("eventKind", "enrolled"), value: day(participant.enrolled_on) },
        { term: term("eventKind", "infused"), value: day(participant.infused_on) },
        { term: t("screening.sex"), value: participant.sex && term("sex", participant.sex) },
        { term: t("screening.birthYear"), value: participant.birth_year },
        ...(age?.months == null ? [] : [{ term: words("consent.ageMonths"), value: age.months }]),
        ...(age?.majorityMonth == null
          ? []
          : [{ term: words("consent.majorityMonth"), value: day(age.majorityMonth) }]),
        { term: t("participants.deviations"), value: participant.deviations },
        ...(participant.findings.length > 0
          ? [{ term: words("findings.title"), value: participant.findings.map(finding).join("; ") }]
          : []),
        ...(atSite ? [{ term: t("screening.siteNumber"), value: siteNumber }] : []),
      ]}
    />
  );
}
