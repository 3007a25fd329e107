import type { TrialRow } from "@db/queries/trials";
import type { Scope } from "~/domain/access/scope";
import type { ImportReport } from "~/domain/interop/import-report";
import type { SdtmStudy } from "~/domain/interop/sdtm/sdtm-study";
import type { Act } from "~/services/act";
import { cutSnapshot } from "~/services/publication/cut-snapshot.server";
import { faithfulJudge } from "./judge-study";
import { loadTrialBook } from "./load-trial-book.server";
import { getStudyTrial } from "./make-study-trial.server";
import { studyPlans } from "./study-plans";
import { writeEntries } from "./write-entries.server";

/** What an import of a study came to, and where. */
export interface StudyImport {
  trial: TrialRow;
  report: ImportReport;
  roots: Buffer[];
}

/** Studies whose public data are known to be simulated: the CDISC pilot was made from an Alzheimer study, its tumour responses invented. */
const simulatedStudies = new Set(["CDISCPILOT01"]);

/** Whether a study's data are known to be simulated. */
export function isSimulated(studyId: string): boolean {
  return simulatedStudies.has(studyId);
}

/**
 * Brings a study's data into a trial: participants with their events, visits, adverse events and assessments, each once
 * however often it is imported, with what was odd and what was left out. The public snapshot is cut anew where the trial is a
 * catalogue record.
 */
export async function importStudy(
  act: Act,
  scope: Scope,
  study: SdtmStudy,
  given: { trial: TrialRow | null; label: string; simulated: boolean },
): Promise<StudyImport> {
  const { trial, cohortId } = await getStudyTrial(act, study, given);
  const loaded = await loadTrialBook(act, scope, trial, { wanted: () => true, hold: true });
  const plans = studyPlans(study, loaded.book, cohortId, faithfulJudge(loaded.book));
  const written = await writeEntries(act, loaded, {
    plans,
    counts: [],
    provenance: "import",
    label: given.label,
    reason: `Imported from CDISC SDTM, study ${study.studyId}`,
  });
  if (trial.standing === "catalogue" && plans.length > 0) {
    await cutSnapshot(act, { trialId: trial.id, reason: `Imported study ${study.studyId}` });
  }
  const report = { stored: written.stored, findings: study.notes.findings(), leftOut: study.notes.leftOut() };
  return { trial, report, roots: written.roots };
}
