import { gmfm66LargeEffect, gmfm66MediumEffect } from "~/domain/outcomes/responder-presets";
import type { ResponderDefinition } from "~/domain/outcomes/responder-definition";
import { standingAssessments } from "~/domain/outcomes/standing-response";
import type { ResponsePerson } from "./response-person";

/** GMFCS levels in their order. */
const levels = ["I", "II", "III", "IV", "V"] as const;

/** Change of GMFM-66 in one GMFCS level, in points, from baseline to one timepoint. */
export interface GmfmLevel {
  level: (typeof levels)[number];
  n: number;
  mean: number | null;
  /** Standard deviation with n - 1; null of fewer than two. */
  deviation: number | null;
  /** Mean changes that the source calls a medium and a large effect; null for levels that it does not cover. */
  medium: number | null;
  large: number | null;
}

/** The levels at one timepoint, with those who could not be placed. */
export interface GmfmChange {
  timepoint: string;
  levels: GmfmLevel[];
  /** Assessed at both visits, and no GMFCS level at baseline. */
  withoutLevel: number;
  /** Of those counted, outside the ages that the thresholds were derived in, or of unknown age. */
  otherAges: number;
}

function thresholdOf({ rule }: ResponderDefinition, level: string): number | null {
  if (rule.kind !== "change" || !("byStratum" in rule.threshold)) return null;
  return rule.threshold.byStratum[level]?.absolute ?? null;
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOf(values: readonly number[]): number | null {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return null;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

interface Change {
  level: string | null;
  points: number;
  age: number | null;
}

function changeOf(person: ResponsePerson, timepoint: string): Change[] {
  const own = standingAssessments(person.entries).filter(
    (entry) => entry.isPrimaryReader && entry.instrument === "gmfm-66",
  );
  const baseline = own.findLast((entry) => entry.timepoint === "baseline");
  const before = baseline?.scores?.["gmfm-66"];
  const after = own.findLast((entry) => entry.timepoint === timepoint)?.scores?.["gmfm-66"];
  if (before === undefined || after === undefined) return [];
  return [{ level: baseline?.answers?.["gmfcs-level"] ?? null, points: after - before, age: person.age }];
}

/**
 * Mean change of GMFM-66 by the GMFCS level at baseline, beside the changes that Oeffinger and others (Dev Med Child Neurol
 * 2008;50:918-25) call medium and large: of groups of ambulatory children of 4 to 18 years, levels I to III, never of one
 * child. Null where nobody was assessed with GMFM-66 at both visits.
 */
export function gmfmChange(people: readonly ResponsePerson[], timepoint: string): GmfmChange | null {
  const changes = people.flatMap((person) => changeOf(person, timepoint));
  if (changes.length === 0) return null;
  const { from, to } = gmfm66MediumEffect.ageYears ?? { from: 4, to: 18 };
  return {
    timepoint,
    levels: levels.map((level): GmfmLevel => {
      const points = changes.filter((change) => change.level === level).map((change) => change.points);
      return {
        level,
        n: points.length,
        mean: meanOf(points),
        deviation: deviationOf(points),
        medium: thresholdOf(gmfm66MediumEffect, level),
        large: thresholdOf(gmfm66LargeEffect, level),
      };
    }),
    withoutLevel: changes.filter(({ level }) => level === null).length,
    otherAges: changes.filter(({ age }) => age === null || age < from || age > to).length,
  };
}
