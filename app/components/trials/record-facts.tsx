import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KeyFacts, type KeyFact } from "~/components/ui/key-facts";
import { LocalWords } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { isStated, type LocalText } from "~/domain/trials/local-text";
import type { TrialRecord } from "~/domain/trials/trial-record";
import { countryName } from "~/lib/formatting/countries";
import { formatNumber } from "~/lib/formatting/numbers";
import type { en } from "~/lib/languages/en";
import { ContactWords, InterventionWords, MilestoneWords, OutcomeWords, WordList } from "./record-values";
import { usePartialDate } from "./use-partial-date";

type FieldName = keyof (typeof en)["public"]["record"]["field"];

/** All 24 items of a trial's record, section by section; what is not stated says so. */
export function RecordFacts({ record }: { record: TrialRecord }) {
  const { t } = useTranslation("public");
  const language = useLanguage();
  const term = useTerm();
  const date = usePartialDate();
  const text = (value: LocalText | undefined): ReactNode => (isStated(value) ? <LocalWords text={value} /> : null);
  const number = (value: number | undefined) => (value === undefined ? null : formatNumber(value, language));
  const fact = (name: FieldName, value: ReactNode): KeyFact => ({ term: t(`record.field.${name}`), value });
  const { identification, responsibility, design, eligibility, enrolment, outcomes, oversight } = record;
  const coded = (list: Parameters<typeof term>[0], code: string | undefined) => (code ? term(list, code) : null);
  const names = (items: { id: string; name: LocalText }[]) =>
    items.length === 0 ? null : (
      <WordList items={items.map(({ id, name }) => ({ id, content: <LocalWords text={name} /> }))} />
    );
  const sections: Record<keyof (typeof en)["public"]["record"]["section"], KeyFact[]> = {
    identification: [
      fact("publicTitle", text(identification.publicTitle)),
      fact("acronym", identification.acronym),
      fact("scientificTitle", text(identification.scientificTitle)),
      fact("plainSummary", text(identification.plainSummary)),
    ],
    responsibility: [
      fact("primarySponsor", text(responsibility.primarySponsor)),
      fact("secondarySponsors", names(responsibility.secondarySponsors)),
      fact("support", names(responsibility.support)),
      fact("publicContact", <ContactWords contact={responsibility.publicContact} />),
      fact("scientificContact", <ContactWords contact={responsibility.scientificContact} />),
    ],
    design: [
      fact("countries", design.countries.map((code) => countryName(code, language)).join(", ")),
      fact("conditions", names(design.conditions)),
      fact("interventions", <InterventionWords interventions={design.interventions} />),
      fact("studyType", coded("studyType", design.studyType)),
      fact("phase", coded("phase", design.phase)),
      fact("allocation", coded("allocation", design.allocation)),
      fact("masking", coded("masking", design.masking)),
      fact("assignment", coded("assignment", design.assignment)),
      fact("purpose", coded("purpose", design.purpose)),
    ],
    eligibility: [
      fact("inclusion", text(eligibility.inclusion)),
      fact("exclusion", text(eligibility.exclusion)),
      fact("minimumAge", number(eligibility.minimumAge)),
      fact("maximumAge", number(eligibility.maximumAge)),
      fact("sex", coded("sex", eligibility.sex)),
    ],
    enrolment: [
      fact("firstEnrolment", <MilestoneWords milestone={enrolment.firstEnrolment} />),
      fact("plannedSize", number(enrolment.plannedSize)),
      fact("recruitmentStatus", coded("recruitmentStatus", enrolment.recruitmentStatus)),
      ...(enrolment.whyStopped ? [fact("whyStopped", text(enrolment.whyStopped))] : []),
    ],
    outcomes: [
      fact("primary", <OutcomeWords outcomes={outcomes.primary} />),
      fact("secondary", <OutcomeWords outcomes={outcomes.secondary} />),
    ],
    oversight: [
      fact("ethicsStatus", coded("ethicsStatus", oversight.ethicsStatus)),
      fact("ethicsApprovedOn", date(oversight.ethicsApprovedOn)),
      fact("ethicsApprovalNumber", oversight.ethicsApprovalNumber),
      fact("ethicsCommittee", text(oversight.ethicsCommittee)),
      fact("legalPathway", coded("legalPathway", oversight.legalPathway)),
      fact("primaryCompletion", <MilestoneWords milestone={oversight.primaryCompletion} />),
      fact("completion", <MilestoneWords milestone={oversight.completion} />),
      fact("resultsPostedOn", date(oversight.resultsPostedOn)),
      fact("resultsPublishedOn", date(oversight.resultsPublishedOn)),
      fact("resultsUrl", oversight.resultsUrl ? <a href={oversight.resultsUrl}>{oversight.resultsUrl}</a> : null),
      fact("resultsSummary", text(oversight.resultsSummary)),
      fact("sharingPlan", coded("sharingPlan", oversight.sharingPlan)),
      fact("sharingDescription", text(oversight.sharingDescription)),
      fact("participantPayment", text(oversight.participantPayment)),
      fact("injuryCompensation", text(oversight.injuryCompensation)),
      fact("insurer", text(oversight.insurer)),
    ],
  };
  return Object.entries(sections).map(([name, facts]) => (
    <Section key={name} id={name} title={t(`record.section.${name as keyof typeof sections}`)}>
      <KeyFacts facts={facts} />
    </Section>
  ));
}
