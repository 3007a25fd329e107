import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "./find-browser";

const APT = ["-y", "-q", "-o", "DPkg::Lock::Timeout=300"];
const LIMIT = 5 * 60_000;
const SORRY =
  "No Chromium was found and none could be installed: install Chromium or Chrome, or set CHROME_PATH to its program.";

/** Runs a program with its words on this terminal; true when it ended well within five minutes. */
function runs(program: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { stdio: ["ignore", "inherit", "inherit"], env, timeout: LIMIT }).status === 0;
}

function installDebianPackage(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  runs("apt-get", ["update", ...APT]);
  return runs("apt-get", ["install", "--no-install-recommends", ...APT, "chromium"]);
}

const installPlaywrights = () => runs(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]);

/**
 * Path of a browser for the tests; where none is found it is installed: Debian's package under root, else Playwright's.
 * @throws with one sentence when there is none and none can be installed.
 */
export function ensureBrowser(): string {
  const present = findBrowser();
  if (present) return present;
  process.stdout.write("No browser for the tests is installed; installing Chromium…\n");
  const installed = installDebianPackage() ? findBrowser() : undefined;
  const path = installed ?? (installPlaywrights() ? findBrowser() : undefined);
  if (!path) throw new Error(SORRY);
  return path;
}

function main(): void {
  try {
    process.stdout.write(`browser: ${ensureBrowser()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1]?.endsWith("install-browser.ts")) main();
