import { runCommand } from "~/lib/command-line.server";
import { readDatabasePlace } from "~/lib/settings.server";
import { verifyAudit } from "~/services/audit/verify-audit.server";
import { openDatabase } from "../db/client/open-database";
import { pendingMigrations } from "../db/migrate";
import { auditReport } from "./audit-report";

const help = `npm run audit:verify

Recomputes every audit chain of this environment's database from its events, makes the daily roots again and checks that
they follow one another. Prints every fault with its chain and place; the exit code is 1 when there is any. Changes nothing.`;

await runCommand(help, 0, async (_, say) => {
  const open = await openDatabase(readDatabasePlace());
  try {
    const pending = await pendingMigrations(open.owner);
    if (pending.length > 0)
      throw new Error(`The database lacks ${pending.length} migrations: run npm run db:migrate first.`);
    const seen = await verifyAudit(open.owner, (events) => say(`${events} events read`));
    auditReport(seen).forEach(say);
    return seen.faultCount > 0 ? 1 : 0;
  } finally {
    await open.close();
  }
});
