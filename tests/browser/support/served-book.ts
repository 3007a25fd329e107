import type { TestDatabase } from "../../support/databases";
import { createNativeDatabase } from "../../support/databases";
import { type RunningApp, startApp } from "../../support/running-app";

/** Where the book lies: the database that comes with the product, or PostgreSQL itself. */
export type DatabaseKind = "embedded" | "native";

/** The built product with the founding records and the demonstration trial, on a database of its own. */
export interface ServedBook {
  url: string;
  /** Everything the server has printed. */
  log(): string;
  close(): Promise<void>;
}

/** Starts the built product on an empty database; it fills the book itself. Half a minute at most. */
export async function serveBook(kind: DatabaseKind): Promise<ServedBook> {
  const database: TestDatabase | undefined = kind === "native" ? await createNativeDatabase() : undefined;
  let app: RunningApp;
  try {
    app = await startApp({ databaseUrl: database?.url, env: { DEMO: "1", LOG_LEVEL: "warn" } });
  } catch (error) {
    await database?.drop();
    throw error;
  }
  return {
    url: app.url,
    log: app.log,
    async close() {
      await app.stop();
      await database?.drop();
    },
  };
}
