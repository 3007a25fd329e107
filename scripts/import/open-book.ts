import { readSettings } from "~/lib/settings.server";
import { setDataKey } from "~/services/sealing.server";
import { type OpenDatabase, openDatabase } from "../../db/client/open-database";
import { pendingMigrations } from "../../db/migrate";

/**
 * Runs work on the book of this environment and closes it.
 * @throws Error when the database is not up to date.
 */
export async function onBook<T>(work: (open: OpenDatabase) => Promise<T>): Promise<T> {
  const settings = readSettings();
  setDataKey(settings.dataKey);
  const open = await openDatabase(settings);
  try {
    if ((await pendingMigrations(open.owner)).length > 0) {
      throw new Error("The database is not up to date: run npm run db:migrate first.");
    }
    return await work(open);
  } finally {
    await open.close();
  }
}
