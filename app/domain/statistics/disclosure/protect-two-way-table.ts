import { DEFAULT_THRESHOLD, protectLinearTable } from "~/domain/statistics/disclosure/protect-linear-table";
import type { Protection } from "~/domain/statistics/disclosure/protect-linear-table";
import { twoWayAsLinearTable } from "~/domain/statistics/disclosure/two-way-table";
import type { TwoWayTable } from "~/domain/statistics/disclosure/two-way-table";

/**
 * Decides which cells and margins of a two-way table are withheld; ids as `twoWayCellId` forms them. See
 * `protectLinearTable` for the rules. Needs at least one row and one column to have anything to protect.
 *
 * @throws InvalidInput for a ragged table, repeated names, counts that are not whole numbers of zero or more, or a
 * threshold below 2.
 */
export function protectTwoWayTable(table: TwoWayTable, threshold = DEFAULT_THRESHOLD): Protection {
  return protectLinearTable(twoWayAsLinearTable(table), threshold);
}
