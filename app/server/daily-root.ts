import type { Logger } from "pino";
import type { OpenDatabase } from "@db/client/open-database";
import { lockPreparation } from "@db/queries/book-preparation";
import { describeFault } from "~/server/faults";
import { systemActor } from "~/services/act";
import { publishAuditRoot } from "~/services/audit/publish-audit-root.server";

const hour = 3_600_000;

/** What publishes the daily roots, and how often it looks whether one is due. */
export interface DailyRootParts {
  /** The tables' owner. */
  owner: OpenDatabase["owner"];
  now(): Date;
  log: Logger;
  /** Milliseconds between two looks; an hour unless given. */
  every?: number;
}

/**
 * Publishes the audit's root of each day while the server runs: looks every hour, publishes where the day has none yet. A look
 * that outlasts the hour is not overtaken by the next; a failing one is logged and tried again with the next. The process
 * is not kept alive for it.
 * @returns the function that ends it, once a look under way has ended.
 */
export function publishDailyRoots({ owner, now, log, every = hour }: DailyRootParts): () => Promise<void> {
  let underWay: Promise<void> | undefined;

  async function look(): Promise<void> {
    try {
      const published = await owner.transaction().execute(async (trx) => {
        await lockPreparation(trx);
        return publishAuditRoot({ trx, actor: systemActor, now: now() });
      });
      if (published) log.info("published the day's audit root");
    } catch (error) {
      log.error({ fault: describeFault(error) }, "the day's audit root was not published");
    }
  }

  const timer = setInterval(() => {
    underWay ??= look().finally(() => (underWay = undefined));
  }, every);
  timer.unref();

  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
