import type { ParticipantState } from "~/domain/cohorts/participant-state";
import type { VisitSubject } from "~/domain/schedule/visit-state";

/** What a participant's visits are judged by, from the state that their events fold into. */
export function visitSubject(state: ParticipantState): VisitSubject {
  const ends = [state.diedOn, state.leftOn, state.lostOn, state.screenFailedOn, state.completedOn];
  return {
    anchors: { consent: state.consentedOn, enrolment: state.enrolledOn, infusion: state.infusedOn },
    endedOn: ends.filter((day) => day !== null).sort()[0] ?? null,
  };
}
