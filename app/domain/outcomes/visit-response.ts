import type { TargetResponse } from "~/domain/outcomes/target-response";

/** Response of the non-target lesions at one visit; `none` when there were none at baseline. */
export type NonTargetResponse = "CR" | "non-CR/non-PD" | "PD" | "NE" | "none";

/** Overall response of a visit. `non-CR/non-PD` stands only where no target lesion was there at baseline. */
export type VisitResponse = "CR" | "PR" | "SD" | "non-CR/non-PD" | "PD" | "NE";

/** What was found at one visit; `none` as the target response when there was no target lesion at baseline. */
export interface VisitFindings {
  target: TargetResponse | "none";
  nonTarget: NonTargetResponse;
  newLesion: boolean;
}

/** A response with the codes of the rules that led to it, in the order in which they applied. */
export interface DerivedVisitResponse {
  response: VisitResponse;
  derivation: VisitDerivation[];
}

/** Why a visit has the response it has. */
export type VisitDerivation =
  | "new-lesion"
  | "target-progression"
  | "non-target-progression"
  | "target-not-evaluable"
  | "all-gone"
  | "target-gone-non-target-left"
  | "target-gone-non-target-not-evaluable"
  | "target-partial"
  | "target-stable"
  | "non-target-only"
  | "nothing-to-follow";

/**
 * Overall response of one visit from target lesions, non-target lesions and new lesions. (RECIST 1.1, tables 1 and 2.)
 * With neither target nor non-target lesions at baseline and no new lesion there is nothing to judge: NE.
 */
export function visitResponse({ target, nonTarget, newLesion }: VisitFindings): DerivedVisitResponse {
  const progression: VisitDerivation[] = [];
  if (target === "PD") progression.push("target-progression");
  if (nonTarget === "PD") progression.push("non-target-progression");
  if (newLesion) progression.push("new-lesion");
  if (progression.length > 0) return { response: "PD", derivation: progression };

  if (target === "none") return withoutTarget(nonTarget);
  if (target === "NE") return derived("NE", "target-not-evaluable");
  if (target === "PR") return derived("PR", "target-partial");
  if (target === "SD") return derived("SD", "target-stable");
  if (nonTarget === "NE") return derived("PR", "target-gone-non-target-not-evaluable");
  if (nonTarget === "non-CR/non-PD") return derived("PR", "target-gone-non-target-left");
  return derived("CR", "all-gone");
}

function withoutTarget(nonTarget: NonTargetResponse): DerivedVisitResponse {
  if (nonTarget === "none") return derived("NE", "nothing-to-follow");
  if (nonTarget === "CR") return derived("CR", "non-target-only", "all-gone");
  return derived(nonTarget === "NE" ? "NE" : "non-CR/non-PD", "non-target-only");
}

function derived(response: VisitResponse, ...derivation: VisitDerivation[]): DerivedVisitResponse {
  return { response, derivation };
}
