import type { ChangeRule, ResponderDefinition } from "~/domain/outcomes/responder-definition";

/** Instruments of the OMERACT-OARSI criteria, each as a score from 0 (best) to 100 (worst). */
export const OMERACT_OARSI_INSTRUMENTS = {
  pain: "pain-0-100",
  physicalFunction: "function-0-100",
  globalAssessment: "patient-global-0-100",
} as const;

function fall(instrument: string, relative: number, absolute: number): ChangeRule {
  return {
    kind: "change",
    instrument,
    improvement: "decrease",
    threshold: { forAll: { relative, absolute, combine: "and" } },
  };
}

const { pain, physicalFunction, globalAssessment } = OMERACT_OARSI_INSTRUMENTS;

/**
 * OMERACT-OARSI set of responder criteria for osteoarthritis, the simplified set voted at OMERACT 6 (scenario D): pain
 * or function better by at least 50% and 20 points; or at least two of pain, function and the patient's global
 * assessment better by at least 20% and 10 points. Scores from 0 to 100, lower is better.
 */
export const omeractOarsi: ResponderDefinition = {
  id: "omeract-oarsi-scenario-d",
  version: 1,
  rule: {
    kind: "any",
    rules: [
      fall(pain, 0.5, 20),
      fall(physicalFunction, 0.5, 20),
      {
        kind: "some",
        atLeast: 2,
        rules: [fall(pain, 0.2, 10), fall(physicalFunction, 0.2, 10), fall(globalAssessment, 0.2, 10)],
      },
    ],
  },
  source:
    "Pham T, et al. J Rheumatol 2003;30:1648-54; Pham T, et al. Osteoarthritis Cartilage 2004;12:389-99 (scenario D).",
  toBeConfirmed: true,
  groupsOnly: false,
};

function gmfm66(effect: "medium" | "large", byLevel: Record<string, number>): ResponderDefinition {
  const byStratum = Object.fromEntries(
    Object.entries(byLevel).map(([level, absolute]) => [level, { absolute, combine: "and" as const }]),
  );
  return {
    id: `gmfm-66-${effect}-effect`,
    version: 1,
    rule: { kind: "change", instrument: "gmfm-66", improvement: "increase", threshold: { byStratum } },
    stratifiedBy: "gmfcs-level",
    ageYears: { from: 4, to: 18 },
    source: "Oeffinger D, et al. Dev Med Child Neurol 2008;50:918-25 (ambulatory children, GMFCS levels I to III).",
    toBeConfirmed: true,
    groupsOnly: true,
  };
}

/**
 * GMFM-66 gain of a medium effect size by GMFCS level, in points. For groups of ambulatory children of 4 to 18 years;
 * levels IV and V are not covered.
 */
export const gmfm66MediumEffect = gmfm66("medium", { I: 1.7, II: 1.0, III: 0.7 });

/** GMFM-66 gain of a large effect size by GMFCS level, in points. Same limits as the medium effect. */
export const gmfm66LargeEffect = gmfm66("large", { I: 2.7, II: 1.5, III: 1.2 });

/** Definitions that a protocol may start from; each becomes the protocol's own version once adopted. */
export const responderPresets: readonly ResponderDefinition[] = [omeractOarsi, gmfm66MediumEffect, gmfm66LargeEffect];
