import type { StudyRow, StudyTable } from "@db/queries/study-rows";
import type { JsonValue } from "~/lib/canonical-json";

type Cell = string | number | boolean | null;

/** One variable of a dataset: name, label, type, and its value in a row. */
export interface DatasetColumn {
  name: string;
  label: string;
  dataType: "string" | "integer" | "date";
  key?: number;
  of: (row: StudyRow) => Cell;
}

/** One dataset in the shape of SDTM: the table that it is made of, and its variables in order. */
export interface StudyDataset {
  name: string;
  label: string;
  from: StudyTable;
  columns: readonly DatasetColumn[];
  /** The rows that one entry becomes; itself where absent. */
  split?: (row: StudyRow) => StudyRow[];
  /** Whether an entry is in the dataset; all where absent. */
  takes?: (row: StudyRow) => boolean;
}

function cell(value: JsonValue | undefined): Cell {
  if (value === undefined || value === null) return null;
  return typeof value === "object" ? JSON.stringify(value) : value;
}

function member(row: StudyRow, column: string, name: string): Cell {
  const value = row[column];
  return value !== null && typeof value === "object" && !Array.isArray(value) ? cell(value[name]) : null;
}

const text = (name: string, label: string, of: string | DatasetColumn["of"]): DatasetColumn => ({
  name,
  label,
  dataType: "string",
  of: typeof of === "string" ? (row) => cell(row[of]) : of,
});
const day = (name: string, label: string, column: string): DatasetColumn => ({
  ...text(name, label, column),
  dataType: "date",
});
const coded = (column: string, codes: Readonly<Record<string, string>>) => (row: StudyRow) =>
  codes[String(row[column])] ?? cell(row[column]);
const flag = (column: string) => (row: StudyRow) => (row[column] === true ? "Y" : row[column] === false ? "N" : null);

const subject = { ...text("SUBJID", "Subject Identifier for the Study", "participant"), key: 1 };
const sequence = (domain: string): DatasetColumn => ({
  name: `${domain}SEQ`,
  label: "Sequence Number",
  dataType: "integer",
  key: 2,
  of: (row) => cell(row["number"]),
});

/** What an event says in the words of CDISC's codelists NCOMPLT and PROTMLST, with its category (DSCAT). */
const dispositions: Readonly<Record<string, readonly [string, string]>> = {
  consented: ["INFORMED CONSENT OBTAINED", "PROTOCOL MILESTONE"],
  reconsented: ["INFORMED CONSENT OBTAINED", "PROTOCOL MILESTONE"],
  enrolled: ["ENROLLED", "PROTOCOL MILESTONE"],
  allocated: ["RANDOMIZED", "PROTOCOL MILESTONE"],
  screening_failed: ["SCREEN FAILURE", "DISPOSITION EVENT"],
  completed: ["COMPLETED", "DISPOSITION EVENT"],
  left: ["WITHDRAWAL BY SUBJECT", "DISPOSITION EVENT"],
  lost: ["LOST TO FOLLOW-UP", "DISPOSITION EVENT"],
  died: ["DEATH", "DISPOSITION EVENT"],
  product_failed: ["OTHER", "DISPOSITION EVENT"],
  treatment_stopped: ["OTHER", "DISPOSITION EVENT"],
  collected: ["OTHER", "OTHER EVENT"],
  infused: ["OTHER", "OTHER EVENT"],
};

const relations = { related: "RELATED", possibly_related: "POSSIBLY RELATED", not_related: "NOT RELATED" };
const outcomes = {
  recovered: "RECOVERED/RESOLVED",
  recovering: "RECOVERING/RESOLVING",
  not_recovered: "NOT RECOVERED/NOT RESOLVED",
  sequelae: "RECOVERED/RESOLVED WITH SEQUELAE",
  fatal: "FATAL",
  unknown: "UNKNOWN",
};

/** An assessment as one row for each item scored or answered; one that was not made stays one row. */
function byItem(row: StudyRow): StudyRow[] {
  const items = Object.entries({ ...Object(row["scores"]), ...Object(row["answers"]) } as Record<string, JsonValue>);
  return items.length === 0 ? [row] : items.map(([item, result]) => ({ ...row, item, result }));
}

/**
 * The trial's standing entries as datasets in the shape of CDISC SDTM (DM, DS, AE, SV, and RS for assessments, one row an item).
 * Identifiers of the house stand where no controlled term fits.
 */
export const studyDatasets: readonly StudyDataset[] = [
  {
    name: "DM",
    label: "Demographics",
    from: "participants",
    columns: [
      subject,
      day("RFICDTC", "Date/Time of Informed Consent", "consented_on"),
      day("RFSTDTC", "Subject Reference Start Date/Time", "infused_on"),
      text("SITEID", "Study Site Identifier", "site"),
      text("BRTHDTC", "Date/Time of Birth", (row) => (row["birth_year"] === null ? null : String(row["birth_year"]))),
      text("SEX", "Sex", (row) => ({ female: "F", male: "M" })[String(row["sex"])] ?? "U"),
      text("DTHFL", "Subject Death Flag", (row) => (row["stage"] === "died" ? "Y" : null)),
      text("ARMCD", "Planned Arm Code", "arm"),
      text("ACTARMCD", "Actual Arm Code", (row) => cell(row["actual_arm"])),
    ],
  },
  {
    name: "DS",
    label: "Disposition",
    from: "participant_events",
    takes: (row) => dispositions[String(row["kind"])] !== undefined,
    columns: [
      subject,
      sequence("DS"),
      text("DSTERM", "Reported Term for the Disposition Event", "kind"),
      text("DSDECOD", "Standardized Disposition Term", (row) => dispositions[String(row["kind"])]?.[0] ?? null),
      text("DSCAT", "Category for Disposition Event", (row) => dispositions[String(row["kind"])]?.[1] ?? null),
      day("DSSTDTC", "Start Date/Time of Disposition Event", "happened_on"),
      text("DSREAS", "Reason Given", (row) => member(row, "details", "reason")),
    ],
  },
  {
    name: "AE",
    label: "Adverse Events",
    from: "adverse_events",
    columns: [
      subject,
      sequence("AE"),
      text("AETERM", "Reported Term for the Adverse Event", "term"),
      text("AEBODSYS", "Body System or Organ Class", "organ_class"),
      text("AESEV", "Severity/Intensity", coded("severity", { mild: "MILD", moderate: "MODERATE", severe: "SEVERE" })),
      text("AETOXGR", "Standard Toxicity Grade", (row) => (row["grade"] === null ? null : String(row["grade"]))),
      text("AESER", "Serious Event", flag("serious")),
      text("AEREL", "Causality", coded("relation", relations)),
      text("AEOUT", "Outcome of Adverse Event", coded("outcome", outcomes)),
      day("AESTDTC", "Start Date/Time of Adverse Event", "started_on"),
      day("AEENDTC", "End Date/Time of Adverse Event", "ended_on"),
    ],
  },
  {
    name: "SV",
    label: "Subject Visits",
    from: "participant_visits",
    columns: [
      subject,
      sequence("SV"),
      text("VISIT", "Visit Name", "visit"),
      text("SVOCCUR", "Subject Visit Occurrence", (row) => (row["outcome"] === "done" ? "Y" : "N")),
      text("SVREASOC", "Reason for Occur Value", (row) => (row["outcome"] === "missed" ? cell(row["note"]) : null)),
      day("SVSTDTC", "Start Date/Time of Visit", "happened_on"),
    ],
  },
  {
    name: "RS",
    label: "Disease Response and Clinical Classification",
    from: "assessments",
    split: byItem,
    columns: [
      subject,
      sequence("RS"),
      { ...text("RSTEST", "Assessment Name", "item"), key: 3 },
      text("RSCAT", "Category for Assessment", "instrument"),
      text("RSORRES", "Result or Finding in Original Units", (row) =>
        row["result"] === undefined ? null : String(cell(row["result"])),
      ),
      text("RSSTAT", "Completion Status", (row) => (row["not_assessed_reason"] === null ? null : "NOT DONE")),
      text("RSREASND", "Reason Not Done", "not_assessed_reason"),
      text("RSEVAL", "Evaluator", "reader"),
      text("VISIT", "Visit Name", (row) => cell(row["visit"] ?? row["timepoint"])),
      day("RSDTC", "Date/Time of Assessment", "assessed_on"),
    ],
  },
];
