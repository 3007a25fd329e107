// `npm ci`, with the npm that runs this command where there is one.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { runProgram } from "../checks/run-program.mjs";

const ARGUMENTS = ["ci", "--include=dev", "--no-audit", "--no-fund"];
const ENVIRONMENT = { NODE_ENV: "development" };

/** Path of npm's own script, or undefined where it is in no usual place. */
function npmScript() {
  const programs = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(programs, "../lib/node_modules/npm/bin/npm-cli.js"),
    join(programs, "node_modules/npm/bin/npm-cli.js"),
  ];
  return candidates.find((path) => path && basename(path).startsWith("npm-cli") && existsSync(path));
}

function runFromSearchPath() {
  return new Promise((resolve) => {
    const npm = spawn("npm", ARGUMENTS, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...ENVIRONMENT },
      shell: process.platform === "win32",
    });
    npm.on("error", () => resolve(1));
    npm.on("exit", (code) => resolve(code ?? 1));
  });
}

/** Installs the packages of the lock file. Resolves to npm's exit code; 1 where npm cannot be started. */
export async function installPackages() {
  const script = npmScript();
  if (!script) return runFromSearchPath();
  const { code } = await runProgram([script, ...ARGUMENTS], { live: true, env: ENVIRONMENT });
  return code;
}
