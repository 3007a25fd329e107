import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { startArguments } from "../start-arguments";
import { awaitEnd, hasEnded, type KeptProcess } from "./kept-process";

/** Preparing an empty book with its demonstration may take this long, in milliseconds. */
const readyLimit = 60_000;
const built = "build/server/index.js";

const settings =
  /^(DATABASE_|DATA_|SESSION_|PORT$|HOST$|PUBLIC_URL|TRUST_PROXY|REGISTRY_|SUPPRESSION_|DEMO$|SMTP_|API_|LOG_LEVEL|NODE_ENV|NODE_OPTIONS|VITEST)/;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No free port was found.");
  return address.port;
}

function environmentFor(databaseUrl: string, port: number, dataDir: string): NodeJS.ProcessEnv {
  const surrounding = Object.entries(process.env).filter(([name]) => !settings.test(name));
  return {
    ...Object.fromEntries(surrounding),
    STARTED_BY: String(process.pid),
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    SESSION_SECRET: randomBytes(24).toString("hex"),
    DATA_KEY: randomBytes(32).toString("hex"),
    DEMO: "on",
    API_REQUESTS_PER_MINUTE: "999999",
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Starts the built app as `npm start` does, on the database, with the demonstration and its usual log (to a file), and
 * waits until it is ready. It ends with this process, even when this one is killed.
 * @throws Error without a build, or when the app ends or is not ready within a minute, with what it printed.
 */
export async function startBuiltApp(databaseUrl: string): Promise<KeptProcess & { dataDir: string }> {
  if (!existsSync(built)) throw new Error("There is no build to measure; npm run build makes one.");
  const folder = mkdtempSync(join(tmpdir(), "trialbook-bench-"));
  const logFile = join(folder, "app.log");
  const log = openSync(logFile, "a");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const endWithStarter = pathToFileURL("scripts/checks/end-with-starter.mjs").href;
  const child = spawn(process.execPath, ["--import", endWithStarter, ...startArguments()], {
    stdio: ["ignore", log, log, "ipc"],
    env: environmentFor(databaseUrl, port, folder),
  });
  closeSync(log);
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  process.once("exit", removeFolder);
  const stop = async () => {
    child.kill("SIGTERM");
    await awaitEnd(child);
    removeFolder();
    process.off("exit", removeFolder);
  };
  const deadline = Date.now() + readyLimit;
  while (!(await isReady(url))) {
    if (!hasEnded(child) && Date.now() < deadline) {
      await wait(100);
      continue;
    }
    const said = readFileSync(logFile, "utf8").slice(-2_000);
    await stop();
    throw new Error(`The app was not ready after ${readyLimit / 1_000} s or ended before:\n${said}`);
  }
  return { url, pid: child.pid ?? 0, stop, dataDir: folder };
}
