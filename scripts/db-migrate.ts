import { runCommand } from "~/lib/command-line.server";
import { readDatabasePlace } from "~/lib/settings.server";
import { openDatabase } from "../db/client/open-database";
import { migrateToLatest } from "../db/migrate";

const help = `npm run db:migrate

Brings the database of this environment (DATABASE_OWNER_URL or DATABASE_URL; else the embedded one in DATA_DIR)
to the newest schema. Safe to repeat, and to run from several places at once.`;

await runCommand(help, 0, async (_, say) => {
  const open = await openDatabase(readDatabasePlace());
  try {
    const applied = await migrateToLatest(open.owner, {
      onStep: (name, place, total) => say(`Migration ${place} of ${total}: ${name}`),
    });
    say(applied.length === 0 ? "The schema is up to date." : `Migrations applied: ${applied.length}.`);
  } finally {
    await open.close();
  }
});
