import { runCommand } from "~/lib/command-line.server";
import { readDatabasePlace } from "~/lib/settings.server";
import { writeBackup } from "../db/backup/write-backup";
import { openDatabase } from "../db/client/open-database";

const help = `npm run db:backup -- FILE

Writes one consistent picture of this environment's database into FILE (gzip, mode 0600), which must not exist yet.
PostgreSQL goes on meanwhile; the embedded database must not be open in another process. DATA_KEY and SESSION_SECRET
are not part of it: keep them yourself, or encrypted fields stay unreadable after a restore.`;

await runCommand(help, 1, async ([file = ""], say) => {
  const open = await openDatabase(readDatabasePlace());
  try {
    const { tables } = await writeBackup(open.owner, file, {
      madeAt: new Date(),
      onRows: (table, done, rows) => say(`${table}: ${done} of ${rows} rows`),
    });
    say(`${file}: ${tables.length} tables, ${tables.reduce((sum, table) => sum + table.rows, 0)} rows.`);
    say("DATA_KEY and SESSION_SECRET are not in it; keep them apart from it, and safe.");
  } finally {
    await open.close();
  }
});
