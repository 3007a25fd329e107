import { z } from "zod";
import type { TumourInstrument } from "./tumour-instruments";

/**
 * The figures that a response standard turns on, held as protocol configuration. Fractions are of a sum of diameters,
 * lengths are in millimetres.
 */
export const responseCriteriaSchema = z.object({
  id: z.string().min(1),
  version: z.number().int().positive(),
  /** Fall from baseline that makes a partial response, such as 0.3. A fall of exactly this much counts. */
  partialFall: z.number().positive().max(1),
  /** Growth over the nadir that makes progression, such as 0.2. Growth of exactly this much counts. */
  progressionGrowth: z.number().positive(),
  /** Growth over the nadir in millimetres that progression needs as well; 0 where the standard asks for none. */
  progressionMillimetres: z.number().nonnegative(),
  /** Short axis below which a lymph node is normal. */
  normalNodeBelow: z.number().positive(),
  source: z.string().min(1),
  toBeConfirmed: z.boolean(),
});
export type ResponseCriteria = z.infer<typeof responseCriteriaSchema>;

/** RECIST 1.1: diameters of target lesions, short axis for lymph nodes. iRECIST uses the same figures. */
export const recist11: ResponseCriteria = {
  id: "recist-1.1",
  version: 1,
  partialFall: 0.3,
  progressionGrowth: 0.2,
  progressionMillimetres: 5,
  normalNodeBelow: 10,
  source: "Eisenhauer EA, et al. Eur J Cancer 2009;45:228-47, section 4.3.",
  toBeConfirmed: true,
};

/**
 * mRECIST for hepatocellular carcinoma: diameters of the viable tumour only, the part enhanced in the arterial phase. A
 * lesion without any such part has diameter 0. No least growth in millimetres is asked for.
 */
export const mrecist: ResponseCriteria = {
  id: "mrecist-hcc",
  version: 1,
  partialFall: 0.3,
  progressionGrowth: 0.2,
  progressionMillimetres: 0,
  normalNodeBelow: 10,
  source: "Lencioni R, Llovet JM. Semin Liver Dis 2010;30:52-60.",
  toBeConfirmed: true,
};

const byInstrument: Readonly<Record<TumourInstrument, ResponseCriteria>> = {
  "recist-1.1": recist11,
  "mrecist-hcc": mrecist,
};

/** The criteria that a tumour instrument's readings are judged by. */
export function criteriaOf(instrument: TumourInstrument): ResponseCriteria {
  return byInstrument[instrument];
}

/** A difference this small against the sums compared is rounding of decimal millimetres, not growth. */
const ROUNDING = 1e-9;

/** True when a sum has grown over the nadir by as much as progression asks for. */
export function isProgression(nadir: number, sum: number, criteria: ResponseCriteria): boolean {
  const growth = sum - nadir;
  const slack = ROUNDING * Math.max(nadir, sum);
  if (growth <= slack) return false;
  return growth >= criteria.progressionGrowth * nadir - slack && growth >= criteria.progressionMillimetres - slack;
}

/** True when a sum has fallen from the baseline by as much as a partial response asks for. */
export function isPartialFall(baseline: number, sum: number, criteria: ResponseCriteria): boolean {
  return baseline > 0 && baseline - sum >= criteria.partialFall * baseline - ROUNDING * baseline;
}
