/** A closed list by the name of its words. */
export type ChoiceList =
  | "studyType"
  | "phase"
  | "allocation"
  | "masking"
  | "assignment"
  | "purpose"
  | "sex"
  | "recruitmentStatus"
  | "ethicsStatus"
  | "sharingPlan"
  | "legalPathway"
  | "dateKind"
  | FurtherList;

/** The closed lists whose words only the record's own pages need. */
export type FurtherList =
  | "overallStatus"
  | "sponsorClass"
  | "responsiblePartyKind"
  | "officialRole"
  | "armKind"
  | "interventionKind"
  | "maskedRole"
  | "observationalModel"
  | "timePerspective"
  | "biospecimenRetention"
  | "samplingMethod"
  | "ageUnit"
  | "sharedDocument"
  | "identifierKind"
  | "referenceKind"
  | "cellOrigin"
  | "approvalKind";

/**
 * Kinds of a field with one value. `text` and `longText` are in both languages; `line` and `longLine` in one; `lines` is a list
 * of texts, one a line; `yesNo` knows a third answer, not stated; `scan` is a file of which the record holds the SHA-256.
 */
export type SingleKind =
  | "text"
  | "longText"
  | "line"
  | "longLine"
  | "lines"
  | "email"
  | "url"
  | "whole"
  | "decimal"
  | "partialDate"
  | "country"
  | "yesNo"
  | "scan";

/** What every field has: its name and, where it answers one, the item of WHO's Trial Registration Data Set 1.3.1. */
interface FieldName {
  name: string;
  item?: number;
}

/**
 * How one field of the record is filled in. `several` and `references` take any number of a list's codes or of the
 * interventions' ids. `rows` repeat their parts; each row bears a stable id unless it is a bare value.
 */
export type SectionField = FieldName &
  (
    | { kind: SingleKind }
    | { kind: "choice" | "several"; list: ChoiceList; codes: readonly string[] }
    | { kind: "reference" | "references"; to: "interventions" }
    | { kind: "group"; parts: readonly SectionField[] }
    | { kind: "rows"; bare?: boolean; parts: readonly SectionField[] }
  );

/** Fields of one kind, by their names. */
export const of = (kind: SingleKind, ...names: string[]): SectionField[] => names.map((name) => ({ kind, name }));

/** One of a closed list. */
export const choice = (name: string, list: ChoiceList, codes: readonly string[]): SectionField => ({
  kind: "choice",
  name,
  list,
  codes,
});

/** Any number of a closed list. */
export const several = (name: string, list: ChoiceList, codes: readonly string[]): SectionField => ({
  kind: "several",
  name,
  list,
  codes,
});

/** Fields that stand together under one name. */
export const group = (name: string, ...parts: SectionField[]): SectionField => ({ kind: "group", name, parts });

/** Repeated groups of fields. */
export const rows = (name: string, ...parts: SectionField[]): SectionField => ({ kind: "rows", name, parts });

/** The fields with the item of WHO's data set that they answer. */
export const item = (number: number, ...fields: SectionField[]): SectionField[] =>
  fields.map((field) => ({ ...field, item: number }));
