import { listCohorts, listSites } from "@db/queries/cohorts";
import {
  findTrialByPublicId,
  insertMissingArms,
  insertMissingSites,
  insertUnnamedOrganisation,
} from "@db/queries/study-places";
import { getTrial, type TrialRow, updateTrial } from "@db/queries/trials";
import { findVisitSchedule, insertVisitSchedule } from "@db/queries/visit-schedules";
import type { SdtmStudy } from "~/domain/interop/sdtm/sdtm-study";
import type { PlannedVisit } from "~/domain/schedule/visit-schedule";
import { emptyRecord } from "~/domain/trials/trial-record";
import { civilDay } from "~/lib/civil-day";
import { RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { citeTrial } from "~/services/trials/cite-trial.server";

/** The public id of the trial that an import of a study makes. */
export function studyPublicId(studyId: string): string {
  const slug = studyId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `sdtm-${slug || "study"}`.slice(0, 60);
}

/** A visit's window is not in the file: the widest that a schedule takes, so that no visit is called late. */
const unstatedWindow = 400;

function scheduleOf({ visits }: SdtmStudy): PlannedVisit[] {
  return visits.slice(0, 60).map(({ code, name, day }) => ({
    code,
    name: { en: name, vi: name },
    anchor: "enrolment",
    day,
    before: unstatedWindow,
    after: unstatedWindow,
    instruments: [],
  }));
}

/** Whether the file says of anybody that they were randomised to an arm. */
function isRandomised({ subjects }: SdtmStudy): boolean {
  return subjects.some(({ events }) => events.some(({ kind }) => kind === "allocated"));
}

/** A catalogue record of the study, labelled simulated where its data are. */
async function makeTrial(act: Act, study: SdtmStudy, simulated: boolean): Promise<number> {
  const { studyId } = study;
  const trialId = await citeTrial(act, {
    publicId: studyPublicId(studyId),
    standing: "catalogue",
    identifiers: [{ identifier: studyId.toUpperCase(), authority: "STUDYID (CDISC SDTM)", kind: "secondary" }],
    reason: "Made from the study's data in CDISC SDTM",
    record: {
      ...emptyRecord(),
      identification: { publicTitle: { en: `Study ${studyId}`, vi: `Nghiên cứu ${studyId}` } },
      ...(isRandomised(study) ? { design: { allocation: "randomised" as const } } : {}),
    },
    cohorts: [
      {
        code: "ALL",
        kind: "initial",
        status: "closed",
        name: { en: "All participants", vi: "Toàn bộ người tham gia" },
      },
    ],
  });
  if (simulated) await updateTrial(act.trx, trialId, { synthetic: true });
  return trialId;
}

async function fillPlaces(act: Act, trial: TrialRow, study: SdtmStudy): Promise<void> {
  const known = new Set((await listSites(act.trx, trial.id)).map(({ code }) => code));
  const missing = study.sites.filter((code) => !known.has(code));
  if (missing.length > 0) {
    const organisationId = await insertUnnamedOrganisation(act.trx, {
      public_id: `${studyPublicId(study.studyId)}-sites`,
      name_en: `Sites of ${study.studyId} (not named in the file)`,
      name_vi: `Các điểm nghiên cứu của ${study.studyId} (tệp không nêu tên)`,
      kind: "hospital",
    });
    const sites = missing.map((code) => ({ trial_id: trial.id, organisation_id: organisationId, code }));
    await insertMissingSites(act.trx, sites);
  }
  const arms = study.arms.map(({ code, name }) => ({ trial_id: trial.id, code, name_en: name, name_vi: name }));
  await insertMissingArms(act.trx, arms);
  if (study.visits.length > 0 && !(await findVisitSchedule(act.trx, trial.id))) {
    await insertVisitSchedule(act.trx, {
      trial_id: trial.id,
      version: 1,
      visits: JSON.stringify(scheduleOf(study)),
      set_on: civilDay(act.now),
      set_by: accountIdOf(act),
      reason: "Visits as the SV domain names them; their windows are not stated there",
    });
  }
}

/**
 * The trial that a study's data go to, with the sites, arms and visits that the data name: the given one, or the catalogue
 * record that an earlier import of the study made, or a new one.
 * @throws RuleViolation when the trial has no cohort that participants could belong to.
 */
export async function getStudyTrial(
  act: Act,
  study: SdtmStudy,
  given: { trial: TrialRow | null; simulated: boolean },
): Promise<{ trial: TrialRow; cohortId: number }> {
  const known = given.trial ?? (await findTrialByPublicId(act.trx, studyPublicId(study.studyId)));
  const trial = known ?? (await getTrial(act.trx, await makeTrial(act, study, given.simulated)));
  await fillPlaces(act, trial, study);
  const cohort = (await listCohorts(act.trx, trial.id))[0];
  if (!cohort) throw new RuleViolation("no_cohort");
  return { trial, cohortId: cohort.id };
}
