import type { ResponseStanding } from "~/domain/cohorts/participant-counts";
import type { ParticipantState } from "~/domain/cohorts/participant-state";

/** The columns of a participant's row that are computed from events and assessments. */
export interface ParticipantProjection {
  stage: string;
  consent_version: string | null;
  enrolled_on: string | null;
  allocated_on: string | null;
  infused_on: string | null;
  left_on: string | null;
  response: string | null;
  response_on: string | null;
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
    consent_version: state.consentVersion,
    enrolled_on: state.enrolledOn,
    allocated_on: state.allocatedOn,
    infused_on: state.infusedOn,
    left_on: state.leftOn,
    response: response?.response ?? null,
    response_on: response?.on ?? null,
    deviations: state.deviations,
    events,
    ...(state.consentedOn ? { consented_on: state.consentedOn } : {}),
    ...(state.lastEventOn ? { last_event_on: state.lastEventOn } : {}),
  };
}

/** The arms of a trial by code, and the arm that a concealed allocation gave the participant. */
export interface ArmsOfParticipant {
  byCode: Readonly<Record<string, number>>;
  drawn: number | null;
}

/** The arm allocated and the arm received: what the entries say by code, else what was drawn. Null before allocation. */
export function projectArms(
  state: ParticipantState,
  arms: ArmsOfParticipant,
): { arm_id: number | null; actual_arm_id: number | null } {
  const said = state.arm === null ? null : (arms.byCode[state.arm] ?? null);
  const received = state.actualArm === null ? null : (arms.byCode[state.actualArm] ?? null);
  return { arm_id: state.allocatedOn === null ? null : (said ?? arms.drawn), actual_arm_id: received };
}
