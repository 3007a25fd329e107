import { runCommand } from "~/lib/command-line.server";
import { readSettings } from "~/lib/settings.server";
import { prepareBook } from "~/services/founding/prepare-book.server";
import { setDataKey } from "~/services/sealing.server";
import { openDatabase } from "../db/client/open-database";
import { migrateToLatest } from "../db/migrate";

const help = `npm run db:seed

Brings the database of this environment (DATABASE_OWNER_URL or DATABASE_URL; else the embedded one in DATA_DIR, while
the registry is stopped) to the newest schema and loads the founding records into an empty book. With DEMO on, also the
demonstration trial and accounts, whose password is published. A book that has records is left as it is. The start of
the registry does the same.`;

await runCommand(help, 0, async (_, say) => {
  const settings = readSettings();
  setDataKey(settings.dataKey);
  const open = await openDatabase(settings);
  try {
    await migrateToLatest(open.owner, {
      onStep: (name, place, total) => say(`Migration ${place} of ${total}: ${name}`),
    });
    for (const line of await prepareBook(open, settings, say)) say(line);
    say("The book is prepared.");
  } finally {
    await open.close();
  }
});
