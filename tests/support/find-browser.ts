import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];
const MAC_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const WINDOWS_PLACES = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

function knownPlaces(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === "darwin") return MAC_PLACES;
  if (process.platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
    return roots.flatMap((root) => (root ? WINDOWS_PLACES.map((place) => join(root, place)) : []));
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
}

/**
 * Path of a Chromium-based browser: `CHROME_PATH`, else the first one installed in a usual place, else Playwright's own.
 * Undefined when there is none.
 * @throws when `CHROME_PATH` names no file.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = env["CHROME_PATH"];
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROME_PATH is ${given}, and there is no such file.`);
    return given;
  }
  return [...knownPlaces(env), chromium.executablePath()].find((path) => existsSync(path));
}
