import type { Act } from "~/services/act";
import { createDemonstrationAccounts } from "./demonstration-accounts.server";
import { participantDeeds } from "./course-deeds.server";
import { milestoneDeeds } from "./milestone-deeds.server";
import { openTrial } from "./open-trial.server";
import { protocolDeeds } from "./protocol-deeds.server";

/**
 * Creates the accounts of the demonstration and enters its trial through the same services that people use, in the order of time and each entry at the
 * instant at which somebody would have made it, so that its audit chain is a real one. Everything is marked synthetic.
 * @param settings the registry's name, and its threshold for withheld counts.
 * @param say gets a line every hundred entries.
 */
export async function loadDemonstrationTrial(
  act: Act,
  settings: { registryName: string; suppressionThreshold: number },
  say: (line: string) => void,
): Promise<void> {
  const opened = await openTrial(act, settings.registryName);
  const investigatorId = await createDemonstrationAccounts(act, opened);
  const ground = { ...opened, cohortIds: new Map<string, number>(), threshold: settings.suppressionThreshold };
  const deeds = [
    ...milestoneDeeds(ground),
    ...protocolDeeds({ ...opened, investigatorId }),
    ...participantDeeds(ground),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (const [index, deed] of deeds.entries()) {
    await deed.enter({ ...act, now: deed.at });
    const done = index + 1;
    if (done % 100 === 0 || done === deeds.length) say(`${done} of ${deeds.length} entries`);
  }
}
