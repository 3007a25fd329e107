import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PublicSettings } from "~/server/public-settings";

/**
 * Twelve hexadecimal digits that change whenever pages could look different for the same data: with the server's
 * code (this module stands in the bundle that holds all of it), the browser's files and the settings that pages show.
 * @param assetsVersion the version that the build gave to the browser's files
 */
export function buildIdOf(assetsVersion: string, settings: PublicSettings): string {
  const hash = createHash("sha256").update(readFileSync(fileURLToPath(import.meta.url)));
  return hash.update(assetsVersion).update(JSON.stringify(settings)).digest("hex").slice(0, 12);
}
