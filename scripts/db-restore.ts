import { existsSync } from "node:fs";
import { runCommand } from "~/lib/command-line.server";
import { readDatabasePlace } from "~/lib/settings.server";
import { verifyAudit } from "~/services/audit/verify-audit.server";
import { restoreBackup } from "../db/backup/restore-backup";
import { openDatabase } from "../db/client/open-database";
import { auditReport } from "./audit-report";

const help = `npm run db:restore -- FILE

Restores a backup (of PostgreSQL or of the embedded database) into this environment's database, which must be empty,
brings its schema to the newest, and verifies the audit. All or nothing. DATA_KEY and SESSION_SECRET are not in a backup:
set those that the backed-up registry had.`;

await runCommand(help, 1, async ([file = ""], say) => {
  if (!existsSync(file)) throw new Error(`${file} does not exist.`);
  const open = await openDatabase(readDatabasePlace());
  try {
    const header = await restoreBackup(open.owner, file, {
      onStep: (name) => say(`Migration ${name}`),
      onRows: (table, done, rows) => say(`${table}: ${done} of ${rows} rows`),
    });
    const seen = await verifyAudit(open.owner);
    auditReport(seen).forEach(say);
    say(`Restored ${header.tables.length} tables as of ${header.madeAt}.`);
    say(
      "Set DATA_KEY and SESSION_SECRET (or copy data-key and session-secret into DATA_DIR) as the backed-up registry had them:",
    );
    say("without that DATA_KEY its encrypted fields stay unreadable.");
    return seen.faultCount > 0 ? 1 : 0;
  } finally {
    await open.close();
  }
});
