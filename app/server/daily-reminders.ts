import type { Logger } from "pino";
import type { OpenDatabase } from "@db/client/open-database";
import { lockReminders } from "@db/queries/duty-records";
import { civilDay } from "~/lib/civil-day";
import { repeatChore } from "~/server/repeat-chore";
import { remindBatch } from "~/services/reminders/remind.server";

const hour = 3_600_000;
const batchSize = 100;

/** What writes the reminders, and how often it looks whether the day's have been written. */
export interface DailyReminderParts {
  /** The tables' owner. */
  owner: OpenDatabase["owner"];
  publicUrl: string;
  now(): Date;
  log: Logger;
  /** Milliseconds between two looks; an hour unless given. */
  every?: number;
}

/** Writes the reminders that are due on the whole book, batch by batch; of several processes one does a batch at a time. */
export async function remindAll({ owner, publicUrl, now }: DailyReminderParts): Promise<number> {
  let after: number | null = 0;
  let written = 0;
  while (after !== null) {
    const from: number = after;
    const round = await owner.transaction().execute(async (trx) => {
      await lockReminders(trx);
      return remindBatch({ trx, now: now() }, { after: from, limit: batchSize, publicUrl });
    });
    written += round.written;
    after = round.after;
  }
  return written;
}

/**
 * Writes the day's reminders once a day while the server runs.
 * @returns the function that ends it, once a round under way has ended.
 */
export function remindDaily(parts: DailyReminderParts): () => Promise<void> {
  const { now, log, every = hour } = parts;
  let done = "";
  const round = async () => {
    const today = civilDay(now());
    if (done === today) return;
    const written = await remindAll(parts);
    done = today;
    if (written > 0) log.info({ written }, "wrote the day's reminders");
  };
  return repeatChore({ what: "writing the day's reminders", every, round }, log);
}
