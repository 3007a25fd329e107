import { type ParticipantEvent, standingEvents } from "./participant-event";

/** Where a participant stands in the flow. Losses and discontinuations after infusion keep the infusion. */
export type Stage =
  "in_screening" | "screen_failed" | "enrolled" | "product_failed" | "infused" | "completed" | "left" | "lost" | "died";

/** The present state that a participant's events fold into; days are civil days at the site, null where it has not happened. */
export interface ParticipantState {
  stage: Stage;
  consentedOn: string | null;
  screenFailedOn: string | null;
  enrolledOn: string | null;
  productFailedOn: string | null;
  infusedOn: string | null;
  completedOn: string | null;
  leftOn: string | null;
  lostOn: string | null;
  diedOn: string | null;
  deviations: number;
  lastEventOn: string | null;
}

const dayFields = {
  consented: "consentedOn",
  screening_failed: "screenFailedOn",
  enrolled: "enrolledOn",
  product_failed: "productFailedOn",
  infused: "infusedOn",
  completed: "completedOn",
  left: "leftOn",
  lost: "lostOn",
  died: "diedOn",
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

/**
 * Folds a participant's events into the present state. Of several standing events of one kind the first day counts. An empty
 * list folds into a participant in screening of whom nothing is known.
 */
export function foldEvents(events: readonly ParticipantEvent[]): ParticipantState {
  const days: Omit<ParticipantState, "stage"> = {
    consentedOn: null,
    screenFailedOn: null,
    enrolledOn: null,
    productFailedOn: null,
    infusedOn: null,
    completedOn: null,
    leftOn: null,
    lostOn: null,
    diedOn: null,
    deviations: 0,
    lastEventOn: null,
  };
  for (const event of standingEvents(events)) {
    if (event.kind === "deviation") days.deviations += 1;
    else if (event.details["deviation"]) days.deviations += event.details["deviation"].split(",").length;
    if (event.kind in dayFields) {
      const field = dayFields[event.kind as keyof typeof dayFields];
      days[field] ??= event.happenedOn;
    }
    days.lastEventOn = event.happenedOn;
  }
  return { stage: stageOf(days), ...days };
}
