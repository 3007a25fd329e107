import type { Logger } from "pino";
import type { OpenDatabase } from "@db/client/open-database";
import { lockPreparation } from "@db/queries/book-preparation";
import { repeatChore } from "~/server/repeat-chore";
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
 * Publishes the audit's root of each day while the server runs: looks every hour, publishes where the day has none yet.
 * @returns the function that ends it, once a look under way has ended.
 */
export function publishDailyRoots({ owner, now, log, every = hour }: DailyRootParts): () => Promise<void> {
  const round = async () => {
    const published = await owner.transaction().execute(async (trx) => {
      await lockPreparation(trx);
      return publishAuditRoot({ trx, actor: systemActor, now: now() });
    });
    if (published) log.info("published the day's audit root");
  };
  return repeatChore({ what: "publishing the day's audit root", every, round }, log);
}
