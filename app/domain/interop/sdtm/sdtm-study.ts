import type { AdverseEventInput } from "~/domain/safety/adverse-event";
import type { AssessmentEntry } from "../entries/trial-book";
import { type ImportNotes, importNotes } from "./import-notes";
import { bySubject, type SdtmRow, sdtmDay, type SdtmTables, variable } from "./sdtm-table";
import { studyAdverseEvent } from "./study-adverse-events";
import { type StudyEvent, studyEvents } from "./study-events";
import { studyResponses } from "./study-responses";
import { plannedVisits, type StudyVisit, subjectVisits } from "./study-visits";

/** One subject with everything that the domains tell. */
export interface StudySubject {
  /** The subject's number at the site (SUBJID). */
  siteNumber: string;
  site: string;
  sex: "female" | "male" | null;
  birthYear: number | null;
  events: StudyEvent[];
  assessments: Omit<AssessmentEntry, "number">[];
  adverseEvents: AdverseEventInput[];
  visits: { visit: string; happenedOn: string }[];
  /** Codes of what is odd: `consent_date_absent`, `visit_after_death`. */
  findings: string[];
}

/** A study as its domains tell it, ready to be matched with a trial. */
export interface SdtmStudy {
  studyId: string;
  sites: string[];
  arms: { code: string; name: string }[];
  visits: StudyVisit[];
  subjects: StudySubject[];
  /** How many rows of each domain went in. */
  rows: Record<string, number>;
  notes: ImportNotes;
}

const sexes: Readonly<Record<string, StudySubject["sex"]>> = { F: "female", M: "male" };

/** Variables of DM for which the book has no place. */
const notHeld = ["RACE", "ETHNIC", "COUNTRY", "AGE", "DMDTC"];

function birthYearOf(dm: SdtmRow): number | null {
  return Number(/^(\d{4})/.exec(variable(dm, "BRTHDTC") ?? "")?.[1] ?? Number.NaN) || null;
}

function findingsOf(dm: SdtmRow, subject: Omit<StudySubject, "findings">, notes: ImportNotes): string[] {
  const findings: string[] = [];
  const id = variable(dm, "USUBJID") ?? "";
  const diedOn = sdtmDay(dm, "DTHDTC") ?? subject.events.find(({ kind }) => kind === "died")?.happenedOn ?? null;
  if (!subject.events.some(({ kind }) => kind === "consented")) {
    findings.push("consent_date_absent");
    notes.find("consent_date_absent", id);
  }
  const late = diedOn === null ? [] : subject.visits.filter(({ happenedOn }) => happenedOn > diedOn);
  if (late.length > 0) findings.push("visit_after_death");
  for (const { visit } of late) notes.find("visit_after_death", `${id} ${visit}`);
  return findings;
}

/** Every arm that somebody was planned for or received, screening failures apart. */
function armsOf(dm: readonly SdtmRow[]): SdtmStudy["arms"] {
  const arms = new Map<string, string>();
  for (const row of dm) {
    if (variable(row, "ARMNRS") !== null) continue;
    for (const [code, name] of [
      ["ARMCD", "ARM"],
      ["ACTARMCD", "ACTARM"],
    ] as const) {
      const of = variable(row, code);
      if (of !== null) arms.set(of, variable(row, name) ?? of);
    }
  }
  return [...arms].map(([code, name]) => ({ code, name })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * Reads a study from its domains DM, DS, AE, SV and RS. Nothing is refused: what is odd is found and counted, what has no
 * place here is left out and counted. Rows of subjects that DM lacks are left out.
 */
export function readStudy(tables: SdtmTables): SdtmStudy {
  const notes = importNotes();
  const of = { ds: bySubject(tables.ds), ae: bySubject(tables.ae), sv: bySubject(tables.sv), rs: bySubject(tables.rs) };
  const known = new Set(tables.dm.map((row) => variable(row, "USUBJID")));
  for (const [domain, grouped] of Object.entries(of)) {
    for (const [id, rows] of grouped) {
      if (!known.has(id)) notes.leaveOut(domain.toUpperCase(), "exchange:sdtm.left.noSubject", rows.length);
    }
  }
  let responseRows = 0;
  const subjects = tables.dm.map((dm): StudySubject => {
    const id = variable(dm, "USUBJID") ?? "";
    const responses = studyResponses(of.rs.get(id) ?? [], notes);
    responseRows += responses.rows;
    const subject = {
      siteNumber: variable(dm, "SUBJID") ?? id,
      site: variable(dm, "SITEID") ?? "?",
      sex: sexes[variable(dm, "SEX") ?? ""] ?? null,
      birthYear: birthYearOf(dm),
      events: studyEvents(dm, of.ds.get(id) ?? [], notes),
      assessments: responses.assessments,
      adverseEvents: (of.ae.get(id) ?? []).flatMap((row) => studyAdverseEvent(row, notes) ?? []),
      visits: subjectVisits(of.sv.get(id) ?? [], notes),
    };
    return { ...subject, findings: findingsOf(dm, subject, notes) };
  });
  for (const name of notHeld) {
    const rows = tables.dm.filter((row) => variable(row, name) !== null).length;
    if (rows > 0) notes.leaveOut("DM", `exchange:sdtm.left.variable?name=${encodeURIComponent(name)}`, rows);
  }
  return {
    studyId: variable(tables.dm[0] ?? {}, "STUDYID") ?? "study",
    sites: [...new Set(subjects.map(({ site }) => site))].toSorted(),
    arms: armsOf(tables.dm),
    visits: plannedVisits(tables.sv),
    subjects,
    rows: { dm: tables.dm.length, ds: tables.ds.length, ae: tables.ae.length, sv: tables.sv.length, rs: responseRows },
    notes,
  };
}
