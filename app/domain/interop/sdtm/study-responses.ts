import { recist11Instrument } from "~/domain/outcomes/instruments/tumour-response";
import type { AssessmentEntry } from "../entries/trial-book";
import type { ImportNotes } from "./import-notes";
import { type SdtmRow, sdtmDay, variable, visitCode } from "./sdtm-table";

/** The item that each response test fills. */
const items: Readonly<Record<string, string>> = {
  OVRLRESP: "overall",
  TRGRESP: "target",
  NTRGRESP: "nontarget",
  NEWLPROG: "new",
};

/** The choices of each item of RECIST 1.1, by their codes in capitals as CDISC writes them. */
const choices = new Map(
  recist11Instrument.items.flatMap((item) =>
    item.kind === "category" ? [[item.code, new Map(item.choices.map(({ code }) => [code.toUpperCase(), code]))]] : [],
  ),
);

/** A new lesion by CDISC's words: one that is equivocal is no progression until it proves to be one (Eisenhauer 2009, 4.3.5). */
const newLesions: Readonly<Record<string, string>> = { UNEQUIVOCAL: "yes", EQUIVOCAL: "no" };

/** A result as the item's choice; as it stands in the file where the item has no such choice. */
function choiceOf(item: string, value: string): { code: string; known: boolean } {
  const code =
    (item === "new" ? newLesions[value.toUpperCase()] : undefined) ?? choices.get(item)?.get(value.toUpperCase());
  return { code: code ?? value, known: code !== undefined };
}

/** The reader of a row: null for the site's own, else the named assessor. */
function readerOf(row: SdtmRow): string | null {
  if (variable(row, "RSEVAL") === "INVESTIGATOR") return null;
  return variable(row, "RSEVALID") ?? variable(row, "RSEVAL");
}

function addRow(answers: Record<string, string>, row: SdtmRow, notes: ImportNotes): boolean {
  const test = variable(row, "RSTESTCD") ?? "";
  const item = items[test];
  const value = variable(row, "RSSTRESC") ?? variable(row, "RSORRES");
  if (item === undefined || value === null) {
    notes.leaveOut(
      "RS",
      `${item === undefined ? "exchange:sdtm.left.test" : "exchange:sdtm.left.noResult"}?name=${encodeURIComponent(test)}`,
    );
    return false;
  }
  const subject = variable(row, "USUBJID") ?? "";
  const { code, known } = choiceOf(item, value);
  if (!known) notes.find("response_unknown", `${subject} RS ${variable(row, "RSSEQ") ?? ""}: ${value}`);
  if (item in answers) notes.find("response_twice", `${subject} RS ${variable(row, "RSSEQ") ?? ""}`);
  answers[item] = code;
  const why = variable(row, "RSREASND") ?? (value.toUpperCase() === "EQUIVOCAL" ? value : null);
  if (why !== null) answers[`${item}Reason`] = why;
  return true;
}

/**
 * The response assessments of one subject: the rows of one visit, day and reader together, by RECIST 1.1 test. The primary
 * reader is the one whose record the file marks accepted (RSACPTFL).
 * @returns the assessments, and how many rows went into them.
 */
export function studyResponses(
  rows: readonly SdtmRow[],
  notes: ImportNotes,
): { assessments: Omit<AssessmentEntry, "number">[]; rows: number } {
  const groups = new Map<string, Omit<AssessmentEntry, "number"> & { answers: Record<string, string> }>();
  let taken = 0;
  for (const row of rows) {
    const assessedOn = sdtmDay(row, "RSDTC");
    const visit = variable(row, "VISIT");
    if (assessedOn === null || visit === null) {
      notes.leaveOut("RS", "exchange:sdtm.left.assessment");
      continue;
    }
    const reader = readerOf(row);
    const key = JSON.stringify([visit, assessedOn, reader]);
    const known = groups.get(key);
    const answers = known?.answers ?? {};
    if (!addRow(answers, row, notes)) continue;
    taken += 1;
    groups.set(key, {
      instrument: "recist-1.1",
      timepoint: visitCode(visit),
      visit: visitCode(visit),
      assessedOn,
      scores: null,
      answers,
      reader,
      isPrimaryReader: variable(row, "RSACPTFL") === "Y" || (known?.isPrimaryReader ?? false),
      notAssessedReason: null,
      corrects: null,
    });
  }
  return { assessments: [...groups.values()], rows: taken };
}
