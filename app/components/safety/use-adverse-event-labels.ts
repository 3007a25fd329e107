import { useTranslation } from "react-i18next";
import { particularFields } from "~/domain/safety/adverse-event";
import { crsFindings, icansFindings } from "~/domain/safety/astct";
import { useSafetyTerm } from "./use-safety-choices";

/** The labels of all fields of an adverse event, by field name. */
export function useAdverseEventLabels(): Record<string, string> {
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  const term = useSafetyTerm();
  const signs = [...Object.keys(crsFindings), ...Object.keys(icansFindings), "ice"];
  return {
    term: desk("safety.term"),
    organClass: t("field.organClass"),
    dictionary: t("field.dictionary"),
    dictionaryCode: t("field.dictionaryCode"),
    grade: desk("safety.grade"),
    severity: t("field.severity"),
    specialInterest: t("field.specialInterest"),
    seriousness: desk("safety.serious"),
    seriousKnownOn: t("field.seriousKnownOn"),
    relation: desk("safety.relation"),
    expectedness: t("field.expectedness"),
    actionTaken: t("field.actionTaken"),
    doseLimiting: t("field.doseLimiting"),
    outcome: desk("safety.outcome"),
    startedOn: desk("safety.startedOn"),
    endedOn: desk("safety.endedOn"),
    knownOn: desk("safety.knownOn"),
    corrects: desk("event.corrects"),
    reason: desk("safety.correctReason"),
    ...Object.fromEntries(signs.map((sign) => [`findings.${sign}`, term("sign", sign)])),
    ...Object.fromEntries(particularFields.map((field) => [`particulars.${field}`, term("particular", field)])),
  };
}
