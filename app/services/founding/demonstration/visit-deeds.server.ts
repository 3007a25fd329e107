import type { Scope } from "~/domain/access/scope";
import type { Act } from "~/services/act";
import { type BaselineInput, recordBaselineEntry } from "~/services/cohorts/record-baseline.server";
import { recordVisit } from "~/services/schedule/record-visit.server";
import type { AssessmentStep } from "./course-steps";

/** Whose visit is entered. */
interface Whose {
  trialId: number;
  code: string;
}

const provenance = "generated" as const;

/** What was entered at baseline of a made-up participant: one disease, one medication and two laboratory values. */
function baselineOf(on: string): Pick<BaselineInput, "kind" | "fields">[] {
  return [
    { kind: "history", fields: { term: "Hypertension / Tăng huyết áp", startedOn: "2015", ongoing: "yes" } },
    { kind: "medication", fields: { name: "Amlodipine", dose: "5 mg/ngày", startedOn: "2016-05", ongoing: "yes" } },
    { kind: "laboratory", fields: { test: "CRP", value: "3,1", unit: "mg/L", low: "0", high: "5", takenOn: on } },
    { kind: "laboratory", fields: { test: "ALT", value: "47", unit: "U/L", low: "0", high: "40", takenOn: on } },
  ];
}

/**
 * Enters the visit at which an assessment was made, or the one that was missed where none could be taken; corrections of an
 * assessment make no visit. With the first visit of a person in the extension comes what was known of them before.
 */
export async function enterVisitOf(
  act: Act,
  scope: Scope,
  whose: Whose,
  step: AssessmentStep,
  withBaseline: boolean,
): Promise<void> {
  if (step.corrects !== undefined) return;
  const made = step.scores !== null;
  await recordVisit(act, scope, {
    ...whose,
    visit: step.timepoint,
    outcome: made ? "done" : "missed",
    happenedOn: made ? step.on : null,
    note: step.notAssessedReason ?? null,
    provenance,
  });
  if (!withBaseline || step.timepoint !== "baseline") return;
  for (const entry of baselineOf(step.on)) await recordBaselineEntry(act, scope, { ...whose, ...entry, provenance });
}
