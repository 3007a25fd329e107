import { updateCohortEnrolment, updateSiteReport } from "@db/queries/cohorts";
import { updateDailyCounts } from "@db/queries/daily-counts";
import { type ParticipantRow, updateParticipant } from "@db/queries/participants";
import { updateTrialEnrolment } from "@db/queries/trials";
import { countChanges, countsOf, type ResponseStanding } from "~/domain/cohorts/participant-counts";
import type { ParticipantState } from "~/domain/cohorts/participant-state";
import { civilDay } from "~/lib/civil-day";
import type { Act } from "~/services/act";
import { projectParticipant } from "./participant-projection";

/** A participant's state and response before and after an entry. */
export interface ParticipantChange {
  participant: Pick<ParticipantRow, "id" | "trial_id" | "site_id" | "cohort_id">;
  entries: number;
  before: { state: ParticipantState; response: ResponseStanding | null } | null;
  after: { state: ParticipantState; response: ResponseStanding | null };
}

/**
 * Brings every projection up to an entry, in the entry's own transaction: the participant's present state, the daily counts
 * (new contribution minus the old one), the enrolled totals of cohort and trial, and the site's last report.
 */
export async function applyParticipantChange(act: Act, change: ParticipantChange): Promise<void> {
  const { participant, before, after } = change;
  const projection = projectParticipant(after.state, after.response, change.entries);
  await updateParticipant(act.trx, participant.id, projection);
  const place = { trialId: participant.trial_id, cohortId: participant.cohort_id, siteId: participant.site_id };
  const enrolled = Number(Boolean(after.state.enrolledOn)) - Number(Boolean(before?.state.enrolledOn));
  if (enrolled !== 0) {
    await updateCohortEnrolment(act.trx, place.cohortId, enrolled);
    await updateTrialEnrolment(act.trx, place.trialId, enrolled);
  }
  const counted = before ? countsOf(before.state, before.response) : [];
  await updateDailyCounts(act.trx, place, countChanges(counted, countsOf(after.state, after.response)));
  await updateSiteReport(act.trx, place.siteId, civilDay(act.now));
}
