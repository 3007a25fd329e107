// Node 20.19 is the oldest that the packages of this project run on.

const OLDEST = [20, 19];

/** One sentence when this Node is too old, else undefined. */
export function nodeVersionFault(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return `Node.js ${OLDEST.join(".")} or newer is needed; this is ${version}.`;
}
