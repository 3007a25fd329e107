// What must be there before the product can serve or be tested: packages of the lock file, and a build of the sources.
// Imports nothing but Node itself, because it runs before node_modules exists.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { runProgram } from "./checks/run-program.mjs";
import { fingerprint } from "./prepare/fingerprint.mjs";
import { installPackages } from "./prepare/install.mjs";
import { packagesAreInstalled } from "./prepare/installed-packages.mjs";
import { withLock } from "./prepare/lock.mjs";
import { nodeVersionFault } from "./prepare/node-version.mjs";

const LOCK = ".starting";
const STAMP = "build/.sources";
const BUILT = "build/server/index.js";
const SOURCES = ["app", "db", "public", "remix.config.js", "package-lock.json", "tsconfig.json"];
const BUILD = ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "-c", "remix.config.js"];

/** The start cannot go on; the message is one sentence for the person at the terminal. */
export class PreparationFailed extends Error {}

const isBuilt = (sources) => existsSync(BUILT) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === sources;

async function timed(say, what, work) {
  const started = performance.now();
  say(`${what}…`);
  const code = await work();
  if (code !== 0) throw new PreparationFailed(`${what} failed; the lines above say why.`);
  say(`${what} took ${((performance.now() - started) / 1_000).toFixed(1)} s.`);
}

async function build(say) {
  const sources = fingerprint(SOURCES);
  if (isBuilt(sources)) return;
  rmSync(STAMP, { force: true });
  await timed(say, "Building", async () => {
    const { code } = await runProgram(BUILD, { live: true, env: { NODE_ENV: "production", VITEST: "" } });
    return code;
  });
  writeFileSync(STAMP, sources);
}

/**
 * Installs the packages if they differ from the lock file and builds if the sources changed since the last build.
 * Run from the project's folder. A second process waits for the first. `say` receives one line per step.
 * @throws PreparationFailed with one sentence when Node is too old, or a step fails.
 */
export async function prepare({ say = console.log, withBuild = true } = {}) {
  const fault = nodeVersionFault();
  if (fault) throw new PreparationFailed(fault);
  if (packagesAreInstalled() && (!withBuild || isBuilt(fingerprint(SOURCES)))) return;
  await withLock(LOCK, say, async () => {
    if (!packagesAreInstalled()) await timed(say, "Installing packages", installPackages);
    if (withBuild) await build(say);
  });
}
