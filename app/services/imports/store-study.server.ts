import { findAllocationScheme } from "@db/queries/allocations";
import { listCohorts } from "@db/queries/cohorts";
import { getTrialMasking } from "@db/queries/masking";
import type { TrialRow } from "@db/queries/trials";
import { findVisitSchedule } from "@db/queries/visit-schedules";
import { maySeeArms, withoutArmDetails } from "~/domain/access/masking";
import type { Scope } from "~/domain/access/scope";
import { foldCode } from "~/domain/interop/entries/book-lookup";
import type { EntryPlan } from "~/domain/interop/entries/trial-book";
import type { ImportReport } from "~/domain/interop/import-report";
import type { SdtmStudy } from "~/domain/interop/sdtm/sdtm-study";
import { RuleViolation } from "~/lib/errors";
import { type Act, systemActor } from "~/services/act";
import { captureJudge } from "./judge-study";
import { type LoadedBook, loadTrialBook } from "./load-trial-book.server";
import { type StudySheets, studyOf } from "./read-study.server";
import { studyPlans } from "./study-plans";
import { type BulkResult, writeEntries } from "./write-entries.server";

/** How many rows a plan adds to each table. */
function countPlans(plans: readonly EntryPlan[]): Record<string, number> {
  const sum = (of: (plan: EntryPlan) => number): number => plans.reduce((total, plan) => total + of(plan), 0);
  const counts = {
    participants: sum(({ participant }) => Number(participant.id === null)),
    participant_events: sum(({ events }) => events.length),
    assessments: sum(({ assessments }) => assessments.length),
    adverse_events: sum(({ adverseEvents }) => adverseEvents.length),
    participant_visits: sum(({ visits }) => visits.length),
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

interface PlannedStudy {
  loaded: LoadedBook;
  plans: EntryPlan[];
  report: ImportReport;
}

/** Where participants are allocated by the book's own scheme, no file says who is in which arm. */
async function leaveOutAllocations(act: Act, trialId: number, study: SdtmStudy): Promise<void> {
  if (!(await findAllocationScheme(act.trx, trialId))) return;
  for (const subject of study.subjects) {
    const kept = subject.events.filter(({ kind }) => kind !== "allocated");
    if (kept.length < subject.events.length) study.notes.leaveOut("DM", "exchange:sdtm.left.ownScheme");
    subject.events = kept;
  }
}

/** What entries say of arms is left out where whoever brings the file may not see arms. */
async function leaveOutArms({ trx, actor }: Act, trial: TrialRow, study: SdtmStudy): Promise<void> {
  if (actor === systemActor || maySeeArms(actor, await getTrialMasking(trx, trial))) return;
  for (const subject of study.subjects) {
    for (const event of subject.events) {
      const details = withoutArmDetails(event.details);
      if (Object.keys(details).length < Object.keys(event.details).length)
        study.notes.leaveOut("DM", "exchange:sdtm.left.maskedArms");
      event.details = details;
    }
  }
}

/**
 * What a study would add to a trial as it stands, by the rules of capture: its own sites, arms and visits only; what is refused
 * and the rest are left out, counted and named.
 */
async function planStudy(
  act: Act,
  scope: Scope,
  trial: TrialRow,
  sheets: StudySheets,
  hold: boolean,
): Promise<PlannedStudy> {
  const study = studyOf(sheets);
  await leaveOutAllocations(act, trial.id, study);
  await leaveOutArms(act, trial, study);
  const loaded = await loadTrialBook(act, scope, trial, { wanted: () => true, hold });
  const cohort = (await listCohorts(act.trx, trial.id))[0];
  if (!cohort) throw new RuleViolation("no_cohort");
  const first = loaded.book.cohorts.get(foldCode(cohort.code));
  if (!first) throw new RuleViolation("no_cohort");
  const schedule = await findVisitSchedule(act.trx, trial.id);
  const plans = studyPlans(study, loaded.book, cohort.id, captureJudge(loaded.book, first, schedule?.visits ?? []));
  const report = { stored: countPlans(plans), findings: study.notes.findings(), leftOut: study.notes.leftOut() };
  return { loaded, plans, report };
}

/** What storing an uploaded study would come to. */
export async function previewStudy(
  act: Act,
  scope: Scope,
  trial: TrialRow,
  sheets: StudySheets,
): Promise<ImportReport> {
  return (await planStudy(act, scope, trial, sheets, false)).report;
}

/** Stores an uploaded study in a trial; `written` is null when the book holds all of it. */
export async function storeStudy(
  act: Act,
  scope: Scope,
  trial: TrialRow,
  given: { sheets: StudySheets; label: string },
): Promise<{ report: ImportReport; written: BulkResult | null }> {
  const { loaded, plans, report } = await planStudy(act, scope, trial, given.sheets, true);
  if (plans.length === 0) return { report, written: null };
  const written = await writeEntries(act, loaded, {
    plans,
    counts: [],
    provenance: "import",
    label: given.label,
    reason: "Imported from CDISC SDTM",
  });
  return { report, written };
}
