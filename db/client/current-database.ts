import type { OpenDatabase } from "./database-handles";

const place: { trialbookDatabase?: OpenDatabase } = globalThis as typeof globalThis & {
  trialbookDatabase?: OpenDatabase;
};

/** Makes this the process's one database; kept on `globalThis`, so that a reloaded module finds the same. */
export function setDatabase(open: OpenDatabase): void {
  place.trialbookDatabase = open;
}

/**
 * The process's one open database.
 * @throws Error when none has been set.
 */
export function database(): OpenDatabase {
  if (!place.trialbookDatabase) throw new Error("No database is open in this process.");
  return place.trialbookDatabase;
}
