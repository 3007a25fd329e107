import type { ReactNode } from "react";
import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { KeyFacts, type KeyFact } from "~/components/ui/key-facts";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { askedFields } from "~/domain/trials/fields/asked-fields";
import type { SectionField } from "~/domain/trials/fields/field-kinds";
import { isStated } from "~/domain/trials/is-stated";
import { sectionFields } from "~/domain/trials/section-fields";
import type { TrialRecord } from "~/domain/trials/trial-record";
import { sectionNames, type RecordSection } from "~/domain/trials/section-names";
import { formatNumber } from "~/lib/formatting/numbers";
import { FieldValue } from "./record-values";
import { useFieldLabel } from "./use-field-label";
import { useRecordTerm } from "./use-record-term";

/** Fields that are shown as a part of another one. */
const shownElsewhere: ReadonlySet<string> = new Set([
  "minimumAgeUnit",
  "noMinimumAge",
  "maximumAgeUnit",
  "noMaximumAge",
]);

/** Fields that only an observational study, or only an experiment, is asked for. */
const asksOfExperiment: ReadonlySet<string> = new Set([
  "phase",
  "assignment",
  "allocation",
  "masking",
  "purpose",
  "interventions",
]);

/** An age limit with its unit, or that there is none. */
function useAgeWords(): (record: TrialRecord, name: string) => ReactNode {
  const { t } = useTranslation("record");
  const term = useRecordTerm();
  const language = useLanguage();
  return ({ eligibility }, name) => {
    const [age, unit, none] =
      name === "minimumAge"
        ? [eligibility.minimumAge, eligibility.minimumAgeUnit, eligibility.noMinimumAge]
        : [eligibility.maximumAge, eligibility.maximumAgeUnit, eligibility.noMaximumAge];
    if (age === undefined) return none ? t("noLimit") : null;
    return t("ageWords", { age: formatNumber(age, language), unit: term("ageUnit", unit ?? "years") });
  };
}

interface Fact extends KeyFact {
  name: string;
  stated: boolean;
}

/**
 * A trial's whole record, section by section in the order in which it is filled in, with the numbers of WHO's items. What every
 * trial is asked for is listed, stated or not; what else of WHO's items is not stated is named in one line a section. Of a cited
 * account only what it states is listed.
 * @param beside what stands under the value of a listed field, by its path (`outcomes.primary`).
 */
export function RecordFacts({ record, beside }: { record: TrialRecord; beside?: (path: string) => ReactNode }) {
  const { t } = useTranslation("record");
  const label = useFieldLabel();
  const age = useAgeWords();
  const isBrief = record.account !== undefined;
  const factsOf = (section: RecordSection): Fact[] =>
    sectionFields[section]
      .filter(({ name }) => !shownElsewhere.has(name))
      .map((field) => {
        const value = drawn(field, record, section, age);
        const note = field.item === undefined ? undefined : t("item", { item: field.item });
        const after = beside?.(`${section}.${field.name}`);
        return { name: field.name, term: label(field.name), note, value, after, stated: value !== null };
      });
  const sections = sectionNames.map((name) => ({ name, facts: factsOf(name) }));
  const isAsked = (name: string) =>
    !isBrief && askedFields.has(name) && !(record.design.studyType === "observational" && asksOfExperiment.has(name));
  const isSilent = ({ facts }: { facts: Fact[] }) => !facts.some(({ name, stated }) => stated || isAsked(name));
  const silent = sections.filter(isSilent).map(({ name }) => t(`section.${name}`));
  return (
    <>
      {sections
        .filter((section) => !isSilent(section))
        .map(({ name, facts }) => (
          <FactSection key={name} name={name} facts={facts} isAsked={isAsked} isBrief={isBrief} />
        ))}
      {silent.length > 0 && (
        <p className="mt-10 max-w-prose border-t border-line pt-6 text-muted">
          {t(isBrief ? "sectionsNotStated" : "sectionsWithout", { items: silent.join("; ") })}
        </p>
      )}
    </>
  );
}

function drawn(
  field: SectionField,
  record: TrialRecord,
  section: RecordSection,
  age: ReturnType<typeof useAgeWords>,
): ReactNode {
  if (field.name === "minimumAge" || field.name === "maximumAge") return age(record, field.name);
  const value = (record[section] as Record<string, unknown>)[field.name];
  return isStated(value) ? <FieldValue field={field} value={value} record={record} /> : null;
}

function FactSection(props: {
  name: RecordSection;
  facts: Fact[];
  isAsked: (name: string) => boolean;
  isBrief: boolean;
}) {
  const { name, facts, isAsked, isBrief } = props;
  const { t } = useTranslation("record");
  const listed = facts.filter((fact) => fact.stated || isAsked(fact.name));
  const isNamed = ({ name: field, note }: Fact) => (isBrief ? askedFields.has(field) : note !== undefined);
  const unstated = facts.filter((fact) => !listed.includes(fact) && isNamed(fact));
  return (
    <Section id={name} title={t(`section.${name}` as ParseKeys<"record">)}>
      <KeyFacts facts={listed} />
      {unstated.length > 0 && (
        <p className="mt-2 max-w-prose text-sm text-muted">
          {t("notStatedItems", { items: unstated.map((each) => each.term).join("; ") })}
        </p>
      )}
    </Section>
  );
}
