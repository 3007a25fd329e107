import type { Logger } from "pino";
import type { OpenDatabase } from "@db/client/open-database";
import { lockReminders } from "@db/queries/duty-records";
import { registryDay } from "~/server/edition";
import { repeatChore } from "~/server/repeat-chore";
import { cutDueSnapshots } from "~/services/portfolio/cut-due-snapshots.server";
import { noteDuties } from "~/services/portfolio/note-duties.server";

const tenMinutes = 600_000;
const batchSize = 100;

/** What keeps the portfolio, and how often it looks whether the day's work is done. */
export interface DailyPortfolioParts {
  /** The tables' owner. */
  owner: OpenDatabase["owner"];
  threshold: number;
  now(): Date;
  log: Logger;
  /** Milliseconds between two looks; ten minutes unless given. */
  every?: number;
}

/** Notes how the duties of the whole book stand, batch by batch; of several processes one does a batch at a time. */
export async function noteAllDuties({ owner, now }: Pick<DailyPortfolioParts, "owner" | "now">): Promise<number> {
  let after: number | null = 0;
  let changed = 0;
  while (after !== null) {
    const from: number = after;
    const round = await owner.transaction().execute(async (trx) => {
      await lockReminders(trx);
      return noteDuties({ trx, now: now() }, { after: from, limit: batchSize });
    });
    changed += round.changed;
    after = round.after;
  }
  return changed;
}

/**
 * Once a day of the registry: notes which duties are near, late or met, and cuts the snapshots whose period has begun.
 * @returns the function that ends it, once a round under way has ended.
 */
export function keepPortfolioDaily(parts: DailyPortfolioParts): () => Promise<void> {
  const { owner, threshold, now, log, every = tenMinutes } = parts;
  let done = "";
  const round = async () => {
    const today = registryDay(now());
    if (done === today) return;
    const changed = await noteAllDuties(parts);
    const { looked, cut } = await cutDueSnapshots(owner, { now: now(), threshold });
    done = today;
    if (changed + looked > 0) log.info({ changed, looked, cut }, "kept the portfolio for the day");
  };
  return repeatChore({ what: "keeping the portfolio for the day", every, round }, log);
}
