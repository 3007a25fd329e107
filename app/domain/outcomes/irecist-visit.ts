import { confirmationReasons, isStillThere } from "~/domain/outcomes/irecist-confirmation";
import type { OpenProgression } from "~/domain/outcomes/irecist-confirmation";
import type { ImmuneDerivation, ImmuneResponse, ImmuneVisit, LesionKind } from "~/domain/outcomes/irecist-findings";
import { InvalidInput } from "~/lib/errors";
import { isPartialFall, isProgression, recist11 } from "~/domain/outcomes/response-criteria";
import type { ResponseCriteria } from "~/domain/outcomes/response-criteria";

/** A visit with its response and the steps to it. */
export interface ImmuneStep {
  day: number;
  response: ImmuneResponse;
  derivation: ImmuneDerivation[];
}

/** Days after an unconfirmed progression within which it is to be confirmed: 4 to 8 weeks in iRECIST. */
export interface ConfirmationWindow {
  fromDays: number;
  toDays: number;
}

/**
 * Response of every visit by iRECIST (Seymour L, et al. Lancet Oncol 2017;18:e143-52). Progression by RECIST 1.1 is
 * first unconfirmed. The next visit confirms it when target lesions and measured new lesions together have grown by 5 mm
 * or more since it was first seen, when other lesions have grown further, when there are more new lesions, or when
 * another kind of lesion progresses. Without any of these it stays iUPD while it is still there; when the target lesions
 * shrink out of it (iSD, iPR, iCR) the bar is reset, and a later progression starts as unconfirmed anew. Only a directly
 * preceding iUPD can be confirmed: after a visit that was not evaluable progression is once more iUPD. A confirmation
 * outside the window counts and is marked. After iCPD visits keep iCPD.
 *
 * @param baseline sum of the target lesions before treatment in millimetres.
 * @param visits in ascending order of study day.
 * @throws InvalidInput for days out of order or negative sums.
 */
export function irecistCourse(
  baseline: number,
  visits: readonly ImmuneVisit[],
  criteria: ResponseCriteria = recist11,
  window: ConfirmationWindow = { fromDays: 28, toDays: 56 },
): ImmuneStep[] {
  refuseDisorder(baseline, visits);
  let nadir = baseline;
  let open: OpenProgression | null = null;
  let newLesionsBefore = 0;
  let confirmed = false;

  return visits.map((visit): ImmuneStep => {
    const step = (response: ImmuneResponse, ...derivation: ImmuneDerivation[]) => ({
      day: visit.day,
      response,
      derivation,
    });
    if (confirmed) return step("iCPD", "after-confirmed-progression");

    const grown = visit.targetSum !== null && !visit.targetGone && isProgression(nadir, visit.targetSum, criteria);
    const kinds: LesionKind[] = [];
    if (grown) kinds.push("target");
    if (visit.nonTarget === "progressed") kinds.push("non-target");
    if (visit.newLesions > newLesionsBefore) kinds.push("new");
    newLesionsBefore = Math.max(newLesionsBefore, visit.newLesions);
    if (visit.targetSum !== null) nadir = Math.min(nadir, visit.targetSum);

    if (open) {
      const reasons = open.directlyBefore ? confirmationReasons(open, visit, kinds, criteria) : [];
      if (reasons.length > 0) {
        const days = visit.day - open.visit.day;
        const outside = days < window.fromDays || days > window.toDays;
        confirmed = true;
        return step("iCPD", ...reasons, ...(outside ? (["confirmed-outside-window"] as const) : []));
      }
      if (visit.targetSum === null && kinds.length === 0) {
        open = { ...open, directlyBefore: false };
        return step("NE", "not-evaluable");
      }
      if (kinds.length > 0 || isStillThere(open, baseline, visit, criteria)) {
        const because = open.directlyBefore ? "not-confirmed-not-gone" : "visit-before-not-evaluable";
        open = { ...open, kinds: [...new Set([...open.kinds, ...kinds])], directlyBefore: true };
        return step("iUPD", because);
      }
      open = null;
      const { response, derivation } = withoutProgression(baseline, visit, criteria);
      return step(response, "bar-reset", derivation);
    }

    if (kinds.length > 0) {
      open = { visit, kinds, directlyBefore: true };
      return step("iUPD", ...kinds.map(firstProgression));
    }
    const { response, derivation } = withoutProgression(baseline, visit, criteria);
    return step(response, derivation);
  });
}

function firstProgression(kind: LesionKind): ImmuneDerivation {
  if (kind === "target") return "target-progression";
  return kind === "new" ? "new-lesion" : "non-target-progression";
}

function withoutProgression(
  baseline: number,
  visit: ImmuneVisit,
  criteria: ResponseCriteria,
): { response: ImmuneResponse; derivation: ImmuneDerivation } {
  if (visit.targetSum === null) return { response: "NE", derivation: "not-evaluable" };
  const othersGone = visit.newLesions === 0 && (visit.nonTarget === "gone" || visit.nonTarget === "none");
  if (visit.targetGone && othersGone) return { response: "iCR", derivation: "all-gone" };
  const partial = visit.targetGone || isPartialFall(baseline, visit.targetSum, criteria);
  return partial ? { response: "iPR", derivation: "partial" } : { response: "iSD", derivation: "stable" };
}

function refuseDisorder(baseline: number, visits: readonly ImmuneVisit[]): void {
  const sums = [baseline, ...visits.flatMap(({ targetSum, newLesionSum }) => [targetSum ?? 0, newLesionSum])];
  if (sums.some((sum) => !(Number.isFinite(sum) && sum >= 0))) {
    throw new InvalidInput([{ path: "sums", message: "must be numbers of millimetres of zero or more" }]);
  }
  const late = visits.findIndex((visit, index) => index > 0 && visit.day <= (visits[index - 1]?.day ?? 0));
  if (late >= 0) throw new InvalidInput([{ path: `visits.${late}.day`, message: "must follow the visit before" }]);
}
