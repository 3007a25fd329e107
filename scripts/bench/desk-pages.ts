import { Agent } from "node:http";
import type { Measure } from "./bench-report";
import { demonstrationTrial, signInAtDesk } from "./demonstration-desk";
import { bigCohort } from "./listed-trials";
import { median } from "./round-figures";
import { expectStatus, sendRequest, type Shot } from "./send-request";

/** Each page is opened this often; the first opening warms up and does not count. */
const openings = 16;

/** How long the app takes for a page, in milliseconds: the median of openings one after another. */
async function medianOf(origin: string, shot: Shot): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    const began = performance.now();
    expectStatus(shot, await sendRequest(agent, origin, shot), 200);
    if (opening > 0) times.push(performance.now() - began);
  }
  agent.destroy();
  return Math.round(median(times) * 10) / 10;
}

/** The pages that a regulator opens first, each as the one reader of an idle app. */
export async function measureDeskPages(
  origin: string,
  { cohort, listedTrials }: { cohort: number; listedTrials: number },
): Promise<Measure[]> {
  const cookie = await signInAtDesk(origin, "regulator");
  const pages = [
    { what: "progress page of the demonstration trial", path: `/desk/trials/${demonstrationTrial}/progress`, most: 80 },
    { what: `progress page of ${cohort} participants`, path: `/desk/trials/${bigCohort}/progress`, most: 150 },
    { what: `portfolio on the desk, ${listedTrials} trials`, path: "/desk/portfolio", most: 200 },
    { what: `public portfolio, rendered anew, ${listedTrials} trials`, path: "/progress?rendering=1", most: 200 },
  ];
  const measures: Measure[] = [];
  for (const { what, path, most } of pages) {
    const value = await medianOf(origin, { method: "GET", path, headers: { cookie } });
    measures.push({ name: `${what}, median of ${openings - 1}`, value, unit: " ms", goal: `at most ${most}` });
  }
  return measures;
}
