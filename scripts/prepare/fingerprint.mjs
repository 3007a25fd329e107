// A fingerprint of files' names and contents, to tell whether a build still fits its sources.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** SHA-256 (hex) over every file of `paths`, folders with all below them; paths that do not exist are left out. */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const file of paths
    .filter((path) => existsSync(path))
    .flatMap(filesUnder)
    .sort()) {
    hash.update(file.replaceAll("\\", "/")).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}
