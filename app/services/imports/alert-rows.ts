import type { EntryPlan } from "~/domain/interop/entries/trial-book";

/** An alert for each deviation that a plan brings, as entries by hand raise them. */
export function alertRows(plans: readonly EntryPlan[], trialId: number, now: Date) {
  return plans.flatMap(({ participant, events }) =>
    events.flatMap(({ number, happenedOn, details }) =>
      (details["deviation"] ?? "")
        .split(",")
        .filter((code) => code !== "")
        .map((code) => ({
          trial_id: trialId,
          site_id: participant.siteId,
          participant_id: participant.id,
          kind: "deviation",
          code,
          class: details["deviationClass"] ?? "major",
          event_number: number,
          happened_on: happenedOn,
          raised_at: now,
        })),
    ),
  );
}
