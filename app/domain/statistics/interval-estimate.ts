/**
 * A point estimate with its two-sided interval, in the unit of the quantity estimated.
 * `estimate` is null where the data hold no information (0 of 0); the limits are then the whole range.
 */
export interface IntervalEstimate {
  estimate: number | null;
  lower: number;
  upper: number;
}
