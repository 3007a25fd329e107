import type { OpenDatabase } from "./database-handles";
import { openEmbedded } from "./embedded";
import { openPostgres } from "./postgres";

export type { OpenDatabase } from "./database-handles";

/** What of the settings decides which database is opened. */
export interface DatabaseSettings {
  databaseUrl?: string;
  databaseReadUrl?: string;
  databaseOwnerUrl?: string;
  dataDir: string;
}

/**
 * Opens PostgreSQL at `databaseUrl`, else the embedded database in `dataDir` (made there when absent).
 * @throws Error with one sentence when the server does not answer or is too old, or another process holds the folder.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = settings;
  return databaseUrl ? openPostgres({ ...settings, databaseUrl }) : openEmbedded(dataDir);
}
