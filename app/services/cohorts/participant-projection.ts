import type { ResponseStanding } from "~/domain/cohorts/participant-counts";
import type { ParticipantState } from "~/domain/cohorts/participant-state";

/** The columns of a participant's row that are computed from events and assessments. */
export interface ParticipantProjection {
  stage: string;
  enrolled_on: string | null;
  infused_on: string | null;
  left_on: string | null;
  response: string | null;
  deviations: number;
  events: number;
  /** Left out when no consent stands (voided): the row keeps the last known day. */
  consented_on?: string;
  /** Left out when no event stands. */
  last_event_on?: string;
}

/** A participant's row as the events fold: the one place that says which column holds what. */
export function projectParticipant(
  state: ParticipantState,
  response: ResponseStanding | null,
  events: number,
): ParticipantProjection {
  return {
    stage: state.stage,
    enrolled_on: state.enrolledOn,
    infused_on: state.infusedOn,
    left_on: state.leftOn,
    response: response?.response ?? null,
    deviations: state.deviations,
    events,
    ...(state.consentedOn ? { consented_on: state.consentedOn } : {}),
    ...(state.lastEventOn ? { last_event_on: state.lastEventOn } : {}),
  };
}
