import type { ImmuneDerivation, ImmuneVisit, LesionKind } from "~/domain/outcomes/irecist-findings";
import { isPartialFall } from "~/domain/outcomes/response-criteria";
import type { ResponseCriteria } from "~/domain/outcomes/response-criteria";

/** A progression not yet confirmed: the visit that it was first seen at, and whether the visit before shows it (iUPD). */
export interface OpenProgression {
  visit: ImmuneVisit;
  kinds: LesionKind[];
  directlyBefore: boolean;
}

/** Progression of lesions other than the targets is taken as gone once the target lesions have shrunk since. */
export function isStillThere(
  open: OpenProgression,
  baseline: number,
  visit: ImmuneVisit,
  criteria: ResponseCriteria,
): boolean {
  if (open.kinds.includes("target") || visit.targetSum === null) return false;
  const shrunk = visit.targetGone || isPartialFall(baseline, visit.targetSum, criteria);
  return !shrunk && visit.targetSum >= (open.visit.targetSum ?? 0);
}

/** Why a visit confirms an open progression; empty when it does not. */
export function confirmationReasons(
  open: OpenProgression,
  visit: ImmuneVisit,
  kinds: readonly LesionKind[],
  criteria: ResponseCriteria,
): ImmuneDerivation[] {
  const reasons: ImmuneDerivation[] = [];
  const targetGrowth = visit.targetSum === null ? 0 : visit.targetSum - (open.visit.targetSum ?? visit.targetSum);
  const growth = targetGrowth + visit.newLesionSum - open.visit.newLesionSum;
  if (growth >= criteria.progressionMillimetres - 1e-9) reasons.push("further-growth");
  if (visit.newLesions > open.visit.newLesions && open.kinds.includes("new")) reasons.push("further-new-lesion");
  if (visit.newLesionsGrew && open.visit.newLesions > 0) reasons.push("new-lesion-growth");
  if (open.kinds.includes("non-target") && kinds.includes("non-target")) reasons.push("further-non-target-progression");
  if (kinds.some((kind) => !open.kinds.includes(kind))) reasons.push("progression-in-another-kind-of-lesion");
  return reasons;
}
