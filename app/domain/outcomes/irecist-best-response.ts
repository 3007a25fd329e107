import { InvalidInput } from "~/lib/errors";
import type { ImmuneResponse } from "~/domain/outcomes/irecist-findings";

const BEST_FIRST: readonly ImmuneResponse[] = ["iCR", "iPR", "iSD", "iUPD", "NE"];

/** Best overall response by iRECIST with the visit (position) that gave it; null where there was none. */
export interface ImmuneBestResponse {
  response: ImmuneResponse;
  visit: number | null;
}

/**
 * Best overall response by iRECIST from the responses of the visits: the best of iCR, iPR and iSD before a confirmed
 * progression, whatever came of an unconfirmed one in between; else iCPD where progression was confirmed, iUPD where it
 * was not, and NE without any evaluable visit. Nothing after iCPD counts. (Seymour L, et al. Lancet Oncol
 * 2017;18:e143-52, table 3; confirmation of iCR and iPR is asked for only where a protocol does.)
 *
 * @throws InvalidInput when an iCPD does not directly follow an iUPD.
 */
export function irecistBestResponse(responses: readonly ImmuneResponse[]): ImmuneBestResponse {
  const confirmation = responses.indexOf("iCPD");
  const before = confirmation < 0 ? responses : responses.slice(0, confirmation);
  if (confirmation >= 0 && before.at(-1) !== "iUPD") {
    throw new InvalidInput([{ path: `responses.${confirmation}`, message: "iCPD must directly follow an iUPD" }]);
  }
  for (const response of BEST_FIRST) {
    const visit = before.indexOf(response);
    if (visit < 0) continue;
    if (confirmation >= 0 && (response === "iUPD" || response === "NE")) break;
    return { response, visit };
  }
  return confirmation >= 0 ? { response: "iCPD", visit: confirmation } : { response: "NE", visit: null };
}
