import { OMERACT_OARSI_INSTRUMENTS } from "~/domain/outcomes/responder-presets";
import type { SeededRandom } from "./seeded-random";

/** Scores by instrument, each from 0 (best) to 100 (worst). */
export type WomacScores = Record<string, number>;

const instruments = Object.values(OMERACT_OARSI_INSTRUMENTS);

/** Scores of a knee that hurts. */
export function baselineScores(random: SeededRandom): WomacScores {
  return Object.fromEntries(instruments.map((instrument) => [instrument, random.whole(56, 82)]));
}

/**
 * Scores after treatment: a responder's fall by 55 to 75% of the baseline, half of that at month 3; a non-responder's lie
 * within 15% of it, which is short of every OMERACT-OARSI threshold (20%).
 */
export function scoresAfter(baseline: WomacScores, responds: boolean, month: 3 | 6, random: SeededRandom): WomacScores {
  return Object.fromEntries(
    Object.entries(baseline).map(([instrument, before]) => {
      const fall = responds ? random.whole(55, 75) * (month === 3 ? 0.5 : 1) : random.whole(-5, 15);
      return [instrument, Math.round((before * (100 - fall)) / 100)];
    }),
  );
}
