import type { AdverseEventInput } from "~/domain/safety/adverse-event";
import type { ImportNotes } from "./import-notes";
import { type SdtmRow, sdtmDay, variable } from "./sdtm-table";

const relations: Readonly<Record<string, AdverseEventInput["relation"]>> = {
  NONE: "not_related",
  "NOT RELATED": "not_related",
  "UNLIKELY RELATED": "possibly_related",
  REMOTE: "possibly_related",
  POSSIBLE: "possibly_related",
  "POSSIBLY RELATED": "possibly_related",
  PROBABLE: "related",
  RELATED: "related",
};

/** CDISC codelist OUT. */
const outcomes: Readonly<Record<string, AdverseEventInput["outcome"]>> = {
  "RECOVERED/RESOLVED": "recovered",
  "RECOVERING/RESOLVING": "recovering",
  "NOT RECOVERED/NOT RESOLVED": "not_recovered",
  "RECOVERED/RESOLVED WITH SEQUELAE": "sequelae",
  FATAL: "fatal",
};

/** The variables that say why an event is serious, the gravest first. */
const criteria: readonly [string, NonNullable<AdverseEventInput["seriousness"]>][] = [
  ["AESDTH", "death"],
  ["AESLIFE", "life_threatening"],
  ["AESHOSP", "hospitalisation"],
  ["AESDISAB", "disability"],
  ["AESCONG", "congenital_anomaly"],
];

function seriousnessOf(row: SdtmRow): AdverseEventInput["seriousness"] {
  if (variable(row, "AESER") !== "Y") return null;
  return criteria.find(([name]) => variable(row, name) === "Y")?.[1] ?? "medically_important";
}

function noteOddities(row: SdtmRow, subject: string, notes: ImportNotes): void {
  const example = `${subject} AE ${variable(row, "AESEQ") ?? ""}`;
  const criterion = criteria.some(([name]) => variable(row, name) === "Y");
  if (criterion && variable(row, "AESER") !== "Y") notes.find("criterion_not_serious", example);
  if (variable(row, "AESTDTC") !== null && sdtmDay(row, "AESTDTC") === null) notes.find("start_date_partial", example);
  if (variable(row, "AEREL") === "REMOTE") notes.find("remote_relation", example);
}

const severities = ["mild", "moderate", "severe"] as const;

/**
 * One AE row as an adverse event: seriousness only where the file says serious (AESER), severity as its word and never as a
 * grade, an incomplete start left out. Known on is the day of collection (AEDTC), else the start. Null without either day.
 */
export function studyAdverseEvent(row: SdtmRow, notes: ImportNotes): AdverseEventInput | null {
  const subject = variable(row, "USUBJID") ?? "";
  const startedOn = sdtmDay(row, "AESTDTC");
  const knownOn = sdtmDay(row, "AEDTC") ?? startedOn;
  const term = variable(row, "AETERM");
  if (knownOn === null || term === null) {
    notes.leaveOut("AE", "exchange:sdtm.left.adverseEvent");
    return null;
  }
  noteOddities(row, subject, notes);
  const seriousness = seriousnessOf(row);
  return {
    term,
    grade: null,
    grading: "",
    seriousness,
    relation: relations[variable(row, "AEREL") ?? ""] ?? "not_assessed",
    outcome: outcomes[variable(row, "AEOUT") ?? ""] ?? "unknown",
    startedOn,
    endedOn: sdtmDay(row, "AEENDTC"),
    knownOn,
    organClass: variable(row, "AESOC") ?? variable(row, "AEBODSYS"),
    severity: severities.find((word) => word === variable(row, "AESEV")?.toLowerCase()) ?? null,
  };
}
