import { type DayCount, totalOf } from "~/domain/dashboards/cohort-enrolment";
import type { ShownProportion } from "~/domain/dashboards/public-progress";
import { clopperPearson } from "~/domain/statistics/proportions/clopper-pearson";
import type { InputIssue } from "~/lib/errors";

/** By what participants are grouped. */
export type GroupKind = "whole" | "cohort" | "arm" | "site" | "sex" | "age" | "definition";

/** Responders and the three denominators of one group, as counted. */
export interface GroupCounts {
  enrolled: number;
  infused: number;
  /** Responders among the enrolled. */
  responders: number;
  /** Responders among the infused, who are the evaluable ones. */
  infusedResponders: number;
  infusedNonResponders: number;
}

/** The response of one group: among all enrolled, among the infused, among the evaluable; null with nobody in it. */
export interface GroupRate {
  kind: GroupKind;
  /** Code of cohort, arm or site, of the sex or of the ages; empty for the whole. */
  code: string;
  nameEn: string | null;
  nameVi: string | null;
  enrolled: ShownProportion | null;
  infused: ShownProportion | null;
  evaluable: ShownProportion | null;
}

/** Two-sided confidence level of every rate. */
export const rateLevel = 0.95;

/** x of n with its exact interval; null of nobody. */
export function proportionOf(x: number, n: number): ShownProportion | null {
  if (n === 0) return null;
  const { lower, upper } = clopperPearson(x, n, rateLevel);
  return { x, n, lower, upper, level: rateLevel };
}

/** The counts of one group from daily counts that were chosen for it. */
export function countsOfDays(counts: readonly DayCount[]): GroupCounts {
  return {
    enrolled: totalOf(counts, "enrolled"),
    infused: totalOf(counts, "infused"),
    responders: totalOf(counts, "responder"),
    infusedResponders: totalOf(counts, "infused_responder"),
    infusedNonResponders: totalOf(counts, "infused_non_responder"),
  };
}

/** What contradicts itself in a group's counts: more in a part than in the whole. Empty where nothing does. */
export function contradictions(counts: GroupCounts): InputIssue[] {
  const { enrolled, infused, responders, infusedResponders, infusedNonResponders } = counts;
  const above = (path: string, part: number, whole: number) =>
    part > whole ? [{ path, message: `${part} > ${whole}` }] : [];
  return [
    ...above("infused", infused, enrolled),
    ...above("responders", responders, enrolled),
    ...above("infusedResponders", infusedResponders, responders),
    ...above("evaluable", infusedResponders + infusedNonResponders, infused),
  ];
}

/**
 * The three rates of a group. The denominator of the response rate is everybody enrolled (single arm) or allocated
 * (randomised); who was not evaluable counts as non-responder. Null where the counts contradict one another.
 * Source: field rules, "Denominators".
 */
export function groupRate(
  group: Pick<GroupRate, "kind" | "code"> & Partial<Pick<GroupRate, "nameEn" | "nameVi">>,
  counts: GroupCounts,
): GroupRate | null {
  if (contradictions(counts).length > 0) return null;
  const evaluable = counts.infusedResponders + counts.infusedNonResponders;
  return {
    kind: group.kind,
    code: group.code,
    nameEn: group.nameEn ?? null,
    nameVi: group.nameVi ?? null,
    enrolled: proportionOf(counts.responders, counts.enrolled),
    infused: proportionOf(counts.infusedResponders, counts.infused),
    evaluable: proportionOf(counts.infusedResponders, evaluable),
  };
}
