import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startArguments } from "../../scripts/start-arguments";

const START_LIMIT = 90_000;
const STOP_LIMIT = 15_000;
const SETTING =
  /^(DATABASE_|DATA_|SESSION_|PORT$|HOST$|PUBLIC_URL|TRUST_PROXY|REGISTRY_|DEMO$|SMTP_|LOG_LEVEL|NODE_ENV)/;

/** How to start the product: which database, which folder, which further settings. */
export interface AppOptions {
  /** A PostgreSQL database; absent: the embedded one in `dataDir`. */
  databaseUrl?: string;
  /** The folder of the embedded database, kept by `stop()`; absent: a fresh one that `stop()` removes. */
  dataDir?: string;
  /** Settings beside those, by their names in the environment. */
  env?: Record<string, string>;
}

/** The built product, serving in a process of its own. */
export interface RunningApp {
  url: string;
  pid: number;
  dataDir: string;
  /** Everything it has printed so far. */
  log(): string;
  /** Asks it to end, waits until it has (15 s at most), and removes the data folder if it was made for this run. */
  stop(): Promise<void>;
  /** Ends it as a power cut would, without a chance to tidy up; the data folder stays until `stop()`. */
  kill9(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

function environmentFor(options: AppOptions, port: number, dataDir: string): NodeJS.ProcessEnv {
  const surrounding = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTING.test(name)));
  const secrets = { SESSION_SECRET: randomBytes(24).toString("hex"), DATA_KEY: randomBytes(32).toString("hex") };
  return {
    ...surrounding,
    VITEST: undefined,
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: String(port),
    DATA_DIR: dataDir,
    ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl, ...secrets } : {}),
    ...options.env,
  };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<boolean> {
  if (hasEnded(child)) return true;
  const ended = once(child, "exit").then(() => true);
  child.kill(signal);
  return Promise.race([ended, wait(STOP_LIMIT, false, { ref: false })]);
}

async function untilReady(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT;
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error(`the app ended before it was ready:\n${log()}`);
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`the app was not ready after ${START_LIMIT / 1_000} s:\n${log()}`);
}

/**
 * Starts the built product on a free port of this computer and waits until it is ready (90 s at most).
 * @throws when there is no build, or when it ends or is not ready in time, with what it printed.
 */
export async function startApp(options: AppOptions = {}): Promise<RunningApp> {
  if (!existsSync("build/server/index.js")) throw new Error("There is no build; npm run build makes one.");
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "trialbook-data-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, startArguments(), {
    stdio: ["ignore", "pipe", "pipe"],
    env: environmentFor(options, port, dataDir),
  });
  const killWithTests = () => child.kill("SIGKILL");
  process.once("exit", killWithTests);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const tidy = () => {
    process.off("exit", killWithTests);
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    await untilReady(url, child, () => said);
  } catch (error) {
    await end(child, "SIGKILL");
    tidy();
    throw error;
  }
  return {
    url,
    pid: child.pid ?? 0,
    dataDir,
    log: () => said,
    async stop() {
      const inTime = await end(child, "SIGTERM");
      if (!inTime) await end(child, "SIGKILL");
      tidy();
      if (!inTime) throw new Error(`the app did not end within ${STOP_LIMIT / 1_000} s:\n${said}`);
    },
    async kill9() {
      await end(child, "SIGKILL");
    },
  };
}
