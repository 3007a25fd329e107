import { type ParticipantEvent, standingEvents } from "./participant-event";

/** Where a participant stands in the flow. Losses and discontinuations after infusion keep the infusion. */
export type Stage =
  "in_screening" | "screen_failed" | "enrolled" | "product_failed" | "infused" | "completed" | "left" | "lost" | "died";

/** The present state that a participant's events fold into; days are civil days at the site, null where it has not happened. */
export interface ParticipantState {
  stage: Stage;
  consentedOn: string | null;
  /** The version of the consent form last signed, by consent or re-consent. */
  consentVersion: string | null;
  screenFailedOn: string | null;
  enrolledOn: string | null;
  allocatedOn: string | null;
  /** The code of the arm allocated, where the entry says it; a concealed allocation is known to the allocation alone. */
  arm: string | null;
  /** The code of the arm whose product was received, where the entry says it. */
  actualArm: string | null;
  collectedOn: string | null;
  productFailedOn: string | null;
  infusedOn: string | null;
  treatmentStoppedOn: string | null;
  completedOn: string | null;
  leftOn: string | null;
  dataWithdrawnOn: string | null;
  lostOn: string | null;
  diedOn: string | null;
  unmaskedOn: string | null;
  deviations: number;
  lastEventOn: string | null;
}

const dayFields = {
  consented: "consentedOn",
  screening_failed: "screenFailedOn",
  enrolled: "enrolledOn",
  allocated: "allocatedOn",
  collected: "collectedOn",
  product_failed: "productFailedOn",
  infused: "infusedOn",
  treatment_stopped: "treatmentStoppedOn",
  completed: "completedOn",
  left: "leftOn",
  data_consent_withdrawn: "dataWithdrawnOn",
  lost: "lostOn",
  died: "diedOn",
  unmasked: "unmaskedOn",
} as const;

function stageOf(state: Omit<ParticipantState, "stage">): Stage {
  if (state.diedOn) return "died";
  if (state.leftOn) return "left";
  if (state.lostOn) return "lost";
  if (state.completedOn) return "completed";
  if (state.infusedOn) return "infused";
  if (state.productFailedOn) return "product_failed";
  if (state.enrolledOn) return "enrolled";
  return state.screenFailedOn ? "screen_failed" : "in_screening";
}

const nothingYet: Omit<ParticipantState, "stage"> = {
  consentedOn: null,
  consentVersion: null,
  screenFailedOn: null,
  enrolledOn: null,
  allocatedOn: null,
  arm: null,
  actualArm: null,
  collectedOn: null,
  productFailedOn: null,
  infusedOn: null,
  treatmentStoppedOn: null,
  completedOn: null,
  leftOn: null,
  dataWithdrawnOn: null,
  lostOn: null,
  diedOn: null,
  unmaskedOn: null,
  deviations: 0,
  lastEventOn: null,
};

/** What an event's details say of the present state: the last signed form, the arms. */
function addDetails(state: Omit<ParticipantState, "stage">, { kind, details }: ParticipantEvent): void {
  if (kind === "consented" || kind === "reconsented")
    state.consentVersion = details["consentVersion"] ?? state.consentVersion;
  if (kind === "allocated") state.arm ??= details["arm"] ?? null;
  if (kind === "infused") state.actualArm ??= details["actualArm"] ?? null;
}

/**
 * Folds a participant's events into the present state. Of several standing events of one kind the first day counts; of several
 * consents the last form. An empty list folds into a participant in screening of whom nothing is known.
 */
export function foldEvents(events: readonly ParticipantEvent[]): ParticipantState {
  const state = { ...nothingYet };
  for (const event of standingEvents(events)) {
    if (event.kind === "deviation") state.deviations += 1;
    else if (event.details["deviation"]) state.deviations += event.details["deviation"].split(",").length;
    if (event.kind in dayFields) {
      const field = dayFields[event.kind as keyof typeof dayFields];
      state[field] ??= event.happenedOn;
    }
    addDetails(state, event);
    state.lastEventOn = event.happenedOn;
  }
  return { stage: stageOf(state), ...state };
}
