// The project's source files: tracked and untracked by git without what it ignores, or everything where there is no git.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const SOURCE = /^(app|db|scripts|tests)\/.*\.(ts|tsx|mjs)$/;

function listByGit(root) {
  const options = { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024, stdio: ["ignore", "pipe", "ignore"] };
  return execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], options).split("\0");
}

function listByWalking(root) {
  return ["app", "db", "scripts", "tests"]
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, "/"));
}

/** Every source file below `root` as `{ path, lines }`, paths with forward slashes, in order of path. */
export function readSourceFiles(root) {
  const paths = existsSync(join(root, ".git")) ? listByGit(root) : listByWalking(root);
  return [...new Set(paths)]
    .filter((path) => SOURCE.test(path) && existsSync(join(root, path)))
    .sort()
    .map((path) => ({ path, lines: readFileSync(join(root, path), "utf8").replace(/\n$/, "").split("\n") }));
}
