import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";

/** What a writer finds at its start. */
interface Found {
  pending: string[];
  ids: string[];
  events: number;
  faultCount: number;
}

/** Where the writer lies as one file, made once: a writer is started often, and reads a file faster than a hundred. */
let bundle: string;
beforeAll(async () => {
  mkdirSync(".cache", { recursive: true });
  bundle = mkdtempSync(join(".cache", "crash-writer-"));
  await build({
    configFile: false,
    plugins: [tsconfigPaths()],
    logLevel: "warn",
    build: { ssr: "tests/database/crash/write-until-killed.ts", outDir: bundle, target: "node20" },
  });
});
afterAll(() => rmSync(bundle, { recursive: true }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trialbook-kill-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * Starts the writer and kills it once it has said so many lines (its report first, then a row each), or after so many
 * milliseconds of its life, whichever comes first.
 * @returns what it found at its start (undefined when it did not come so far) and every row it acknowledged.
 */
async function lifeOf(
  round: string,
  lines: number,
  milliseconds = 60_000,
): Promise<{ found?: Found; acknowledged: string[] }> {
  const writer = spawn(process.execPath, [join(bundle, "write-until-killed.js"), folder, round], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const closed = once(writer, "close");
  const saidEnough = new Promise<void>((resolve) => {
    writer.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split("\n").length > lines) resolve();
    });
  });
  const over = new AbortController();
  const tooLong = wait(milliseconds, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([saidEnough, tooLong, closed]);
  over.abort();
  await wait(Math.random() * 15);
  expect(writer.exitCode, "the writer lives until it is killed").toBeNull();
  writer.kill("SIGKILL");
  await closed;
  const [report, ...acknowledged] = said.split("\n").slice(0, -1);
  return { found: report ? (JSON.parse(report) as Found) : undefined, acknowledged };
}

function expectWhole(found: Found, acknowledged: string[]): void {
  expect(found).toMatchObject({ pending: [], faultCount: 0, events: found.ids.length });
  const present = new Set(found.ids);
  expect(acknowledged.filter((id) => !present.has(id))).toEqual([]);
}

it("keeps every acknowledged write through 22 kills at random moments, and opens again without repair", async () => {
  const { acknowledged } = await lifeOf("prepare", 2);
  let opened = 0;
  for (let round = 1; round <= 22; round += 1) {
    const isCutShort = round % 11 === 0;
    const lines = 2 + Math.floor(Math.random() * 20);
    const life = await lifeOf(`round${round}`, lines, isCutShort ? Math.random() * 1500 : undefined);
    if (life.found) {
      expectWhole(life.found, acknowledged);
      opened += 1;
    } else {
      expect(isCutShort).toBe(true);
    }
    acknowledged.push(...life.acknowledged);
  }
  const last = await lifeOf("last", 1);
  expectWhole(last.found ?? { pending: ["nothing found"], ids: [], events: 0, faultCount: 0 }, acknowledged);
  expect(opened).toBeGreaterThanOrEqual(20);
  expect(acknowledged.length).toBeGreaterThan(60);
}, 420_000);

it("starts afresh after a first start that was killed while it made its files", async () => {
  await lifeOf("prepare", 1, 1000 + Math.random() * 500);
  await lifeOf("prepare", 1, 1500 + Math.random() * 2000);
  const { found } = await lifeOf("prepare", 1);
  expect(found).toMatchObject({ pending: [], faultCount: 0 });
}, 120_000);
