import type { Logger } from "pino";
import type { OpenDatabase } from "@db/client/open-database";
import type { Settings } from "~/lib/settings.server";
import { registryDay } from "~/server/edition";
import { repeatChore } from "~/server/repeat-chore";
import { dumpFolder, readManifest, writeDumps } from "~/services/dumps/write-dumps.server";

const tenMinutes = 600_000;

/**
 * Makes the dumps of all public trials once a day of the registry, the first ten minutes after the start; of several
 * processes each makes its own files, which are equal but for the moment.
 * @returns the function that ends it, once a dump under way is written.
 */
export function dumpNightly(
  open: Pick<OpenDatabase, "read">,
  settings: Pick<Settings, "dataDir" | "registryName" | "publicUrl">,
  { now, log }: { now(): Date; log: Logger },
): () => Promise<void> {
  const folder = dumpFolder(settings);
  const round = async () => {
    const made = await readManifest(folder);
    if (made && registryDay(new Date(made.madeAt)) === registryDay(now())) return;
    const manifest = await writeDumps(open.read, folder, { registry: settings, now: now() });
    log.info({ files: manifest.files }, "wrote the day's dumps");
  };
  return repeatChore({ what: "writing the day's dumps", every: tenMinutes, round }, log);
}
