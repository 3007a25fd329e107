import type { Transaction } from "kysely";
import type { OpenDatabase } from "@db/client/open-database";
import { hasTrials } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import type { Settings } from "~/lib/settings.server";
import { systemActor } from "~/services/act";
import { publishAuditRoot } from "~/services/audit/publish-audit-root.server";
import { loadFoundingRecords } from "./load-founding-records.server";

/**
 * Prepares an opened, migrated book for its readers: founding records in an empty one, today's audit root in any.
 * @param say gets one line for each long step.
 * @returns the lines to print once the book is open.
 */
export async function prepareBook(
  open: OpenDatabase,
  settings: Pick<Settings, "demo">,
  say: (line: string) => void,
): Promise<string[]> {
  const now = new Date();
  const asSystem = <T>(work: (act: { trx: Transaction<Database>; actor: typeof systemActor; now: Date }) => Promise<T>) =>
    open.owner.transaction().execute((trx) => work({ trx, actor: systemActor, now }));
  if (!(await hasTrials(open.owner))) {
    say("The book is empty: loading the founding records.");
    await asSystem((act) => loadFoundingRecords(act, (line) => say(`Founding records: ${line}`)));
  }
  await asSystem(publishAuditRoot);
  return settings.demo ? [] : [];
}
