import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/**
 * The secret kept in a file of the data folder: 32 random bytes in base64, made at the first call (mode 0600) and the
 * same ever after. Two processes that start at once get the same one: the file appears complete or not at all.
 * @param dataDir folder of the embedded database; made (mode 0700) when absent.
 * @param name file name, such as `data-key`.
 */
export function keptSecret(dataDir: string, name: string): string {
  const path = join(dataDir, name);
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const complete = `${path}.${process.pid}-${randomBytes(4).toString("hex")}`;
  writeFileSync(complete, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    linkSync(complete, path);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(complete);
  }
  return readFileSync(path, "utf8").trim();
}
