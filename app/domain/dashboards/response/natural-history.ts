/** What the record says that decides how a change from baseline may be read. */
export interface ResponseDesign {
  /** `randomised`, `non_randomised` or `not_applicable`; null where it is not stated. */
  allocation: string | null;
  minimumAge: number | null;
  /** Unit of the lowest age; null is years. */
  ageUnit: string | null;
  noMinimumAge: boolean;
}

/** Which warning a before-after result carries. */
export interface HistoryWarning {
  /** Nobody was allocated to something else at random, as far as the record says: change is not effect. */
  uncontrolled: boolean;
  /** Whether the record says at all how participants are allocated. */
  stated: boolean;
  /** Children take part, who also change by growing. */
  children: boolean;
}

/**
 * The natural-history warning: without random allocation a change may be the course of the disease, the choice of those who
 * take part, or regression to the mean; in children also growth and development. (Statistics, "Response".)
 */
export function historyWarning(design: ResponseDesign): HistoryWarning {
  const adultFrom = 18;
  const inYears = design.ageUnit === null || design.ageUnit === "years";
  const young = design.minimumAge !== null && (!inYears || design.minimumAge < adultFrom);
  const { allocation } = design;
  return {
    uncontrolled: allocation !== "randomised",
    stated: allocation !== null,
    children: design.noMinimumAge || young,
  };
}
