import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KeyFacts, type KeyFact } from "~/components/ui/key-facts";
import { LocalWords } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import type { LocalText } from "~/domain/trials/local-text";
import type { TrialRecord } from "~/domain/trials/trial-record";
import { countryName } from "~/lib/formatting/countries";
import { formatNumber } from "~/lib/formatting/numbers";
import type { en } from "~/lib/languages/en";
import { ContactWords, InterventionWords, MilestoneWords, OutcomeWords, WordList } from "./record-values";
import { usePartialDate } from "./use-partial-date";

type FieldName = keyof (typeof en)["public"]["record"]["field"];

/** What is drawn of a value that is stated; null of one that is not. */
function stated<Value>(value: Value | undefined, draw: (value: Value) => ReactNode): ReactNode {
  return value === undefined ? null : draw(value);
}

function some<Item>(items: Item[], draw: (items: Item[]) => ReactNode): ReactNode {
  return items.length === 0 ? null : draw(items);
}

/** All 24 items of a trial's record, section by section; what is not stated says so. */
export function RecordFacts({ record }: { record: TrialRecord }) {
  const { t } = useTranslation("public");
  const language = useLanguage();
  const term = useTerm();
  const date = usePartialDate();
  const text = (value: LocalText | undefined): ReactNode =>
    value?.en || value?.vi ? <LocalWords text={value} /> : null;
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
      fact(
        "publicContact",
        stated(responsibility.publicContact, (contact) => <ContactWords contact={contact} />),
      ),
      fact(
        "scientificContact",
        stated(responsibility.scientificContact, (contact) => <ContactWords contact={contact} />),
      ),
    ],
    design: [
      fact(
        "countries",
        some(design.countries, (codes) => (
          <span suppressHydrationWarning>{codes.map((code) => countryName(code, language)).join(", ")}</span>
        )),
      ),
      fact("conditions", names(design.conditions)),
      fact(
        "interventions",
        some(design.interventions, (items) => <InterventionWords interventions={items} />),
      ),
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
    product: [],
    places: [],
    references: [],
    enrolment: [
      fact(
        "firstEnrolment",
        stated(enrolment.firstEnrolment, (milestone) => <MilestoneWords milestone={milestone} />),
      ),
      fact("plannedSize", number(enrolment.plannedSize)),
      fact("recruitmentStatus", coded("recruitmentStatus", enrolment.recruitmentStatus)),
      ...(enrolment.whyStopped ? [fact("whyStopped", text(enrolment.whyStopped))] : []),
    ],
    outcomes: [
      fact(
        "primary",
        some(outcomes.primary, (items) => <OutcomeWords outcomes={items} />),
      ),
      fact(
        "secondary",
        some(outcomes.secondary, (items) => <OutcomeWords outcomes={items} />),
      ),
    ],
    oversight: [
      fact("ethicsStatus", coded("ethicsStatus", oversight.ethicsStatus)),
      fact("ethicsApprovedOn", date(oversight.ethicsApprovedOn)),
      fact("ethicsApprovalNumber", oversight.ethicsApprovalNumber),
      fact("ethicsCommittee", text(oversight.ethicsCommittee)),
      fact("legalPathway", coded("legalPathway", oversight.legalPathway)),
      fact(
        "primaryCompletion",
        stated(oversight.primaryCompletion, (milestone) => <MilestoneWords milestone={milestone} />),
      ),
      fact(
        "completion",
        stated(oversight.completion, (milestone) => <MilestoneWords milestone={milestone} />),
      ),
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
  return <RecordSections sections={sections} brief={record.account !== undefined} />;
}

function isStatedFact({ value }: KeyFact): boolean {
  return value !== null && value !== undefined && value !== "";
}

/**
 * The sections as lists of facts. A cited account is `brief`: what it states is listed, and what it does not state is named in
 * one line a section instead of a line each.
 */
function RecordSections({ sections, brief }: { sections: Record<string, KeyFact[]>; brief: boolean }) {
  const { t } = useTranslation("public");
  const title = (name: string) => t(`record.section.${name}` as "record.section.design");
  const all = Object.entries(sections);
  const silent = brief ? all.filter(([, facts]) => !facts.some(isStatedFact)) : [];
  return (
    <>
      {all
        .filter((section) => !silent.includes(section))
        .map(([name, facts]) => {
          const unstated = brief ? facts.filter((each) => !isStatedFact(each)) : [];
          return (
            <Section key={name} id={name} title={title(name)}>
              <KeyFacts facts={facts.filter((each) => !unstated.includes(each))} />
              {unstated.length > 0 && (
                <p className="mt-2 max-w-prose text-sm text-muted">
                  {t("record.notStatedItems", { items: unstated.map((each) => each.term).join("; ") })}
                </p>
              )}
            </Section>
          );
        })}
      {silent.length > 0 && (
        <p className="mt-10 max-w-prose border-t border-line pt-6 text-muted">
          {t("record.sectionsNotStated", { items: silent.map(([name]) => title(name)).join("; ") })}
        </p>
      )}
    </>
  );
}
