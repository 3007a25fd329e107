import type { ParseKeys } from "i18next";
import type { MissingFact } from "~/domain/trials/registration-completeness";
import type { Severity } from "~/domain/trials/rules/rule";
import type { RecordSection } from "~/domain/trials/section-names";
import type { SectionFindings, WordedFact } from "~/domain/trials/worded-fact";
import type { InputIssue } from "~/lib/errors";
import { errorText } from "~/lib/languages/error-text";
import { pathLabel } from "~/lib/languages/field-label";
import type { Language } from "~/lib/languages/languages";
import { translatorFor } from "~/lib/languages/translator";

const severities: readonly Severity[] = ["error", "warning", "note"];

/** What a record lacks, said in the reader's language, so that no browser needs the sentences of rules that it does not show. */
export function wordFacts(facts: readonly MissingFact[], language: Language): WordedFact[] {
  const words = translatorFor(language);
  const t = words.getFixedT(null, "record");
  return facts.map((fact) => {
    const item = fact.item === null ? "" : ` · ${t("item", { item: fact.item })}`;
    return {
      ...fact,
      sentence: t(`rule.${fact.id}` as ParseKeys<"record">) as string,
      weight: t(`list.severity.${fact.severity}`),
      where: `${pathLabel(words, fact.field)}${item}`,
      citation: t("list.source", { source: t(`source.${fact.source}`) }),
    };
  });
}

/** What was typed into a section and no field of it takes, said like a rule that it breaks. */
export function wordIssues(issues: readonly InputIssue[], section: RecordSection, language: Language): WordedFact[] {
  const words = translatorFor(language);
  const t = words.getFixedT(null, "record");
  const errors = words.getFixedT(null, "errors");
  return issues.map(({ path, message }) => ({
    id: "input",
    item: null,
    severity: "error",
    source: "registry",
    section,
    field: path,
    sentence: errorText(errors, message),
    weight: t("list.notAccepted"),
    where: pathLabel(words, path),
    citation: t("list.source", { source: t("source.registry") }),
  }));
}

/** A section's places with all of them counted in one line. */
export function sectionFindings(facts: WordedFact[], language: Language): SectionFindings {
  const t = translatorFor(language).getFixedT(null, "record");
  const counts = severities.flatMap((severity) => {
    const count = facts.filter((fact) => fact.severity === severity).length;
    return count === 0 ? [] : [t(`list.count.${severity}`, { count })];
  });
  return { facts, summary: counts.length === 0 ? t("list.none") : counts.join(" · ") };
}
