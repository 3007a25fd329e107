import { requireHistories, type SiteHistory, totalHistory } from "./enrolment-site";

/**
 * Score of over-dispersion between sites: S = sum[(k - m tau)² - k], with k enrolled over tau months a site and
 * m = sum k / sum tau. Above 0 the sites' rates differ by more than chance alone would make them; at 0 or below, one common
 * rate explains the counts. In participants squared; 0 without exposure.
 *
 * @throws InvalidInput for an impossible history.
 * @see Dean CB. J Am Stat Assoc 1992;87:451-457 (score test of a Poisson against a mixed Poisson model).
 */
export function overDispersionScore(histories: readonly SiteHistory[]): number {
  requireHistories(histories);
  const total = totalHistory(histories);
  if (total.exposure === 0) return 0;
  const rate = total.enrolled / total.exposure;
  return histories.reduce((sum, { enrolled, exposure }) => sum + (enrolled - rate * exposure) ** 2 - enrolled, 0);
}
