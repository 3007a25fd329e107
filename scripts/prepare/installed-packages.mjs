// Whether node_modules is what the lock file says, told from npm's own record of what it installed.
import { readFileSync } from "node:fs";

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch {
    return undefined;
  }
}

const isPlatforms = (entry) => Boolean(entry.optional || entry.os || entry.cpu || entry.libc);

/**
 * True when every package of `package-lock.json` is installed in its version (a package for other platforms may be absent).
 * npm writes the record `node_modules/.package-lock.json` last, so an install that was broken off reads as not installed.
 */
export function packagesAreInstalled() {
  const wanted = packagesOf("package-lock.json");
  const present = packagesOf("node_modules/.package-lock.json");
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = present[path];
    if (!found) return isPlatforms(entry);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}
