import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { writeTree } from "../support/fixture-tree";

const lockModule = pathToFileURL(resolve("scripts/prepare/lock.mjs")).href;

/** Starts a process that takes the lock, prints `in`, works for `work` ms, and prints `out`. */
function takeLock(file: string, work: number) {
  const code = `import { withLock } from "${lockModule}";
    await withLock(${JSON.stringify(file)}, console.log, async () => {
      console.log("in"); await new Promise((r) => setTimeout(r, ${work})); console.log("out");
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return {
    child,
    ended: once(child, "close").then(() => said.trim().split("\n")),
    started: once(child.stdout, "data"),
  };
}

const lockPlace = () => join(writeTree({}), ".starting");

describe("the lock of installing and building", () => {
  it("lets a second process wait for the first", async () => {
    const file = lockPlace();
    const first = takeLock(file, 800);
    await first.started;
    const second = takeLock(file, 0);
    await expect(first.ended).resolves.toEqual(["in", "out"]);
    expect(await second.ended).toEqual([
      expect.stringContaining(`Waiting for process ${first.child.pid}`),
      "in",
      "out",
    ]);
    expect(existsSync(file)).toBe(false);
  });

  it("passes to the next at once when its holder is killed", async () => {
    const file = lockPlace();
    const first = takeLock(file, 60_000);
    await first.started;
    first.child.kill("SIGKILL");
    await first.ended;
    expect(existsSync(file)).toBe(true);
    expect(await takeLock(file, 0).ended).toEqual(["in", "out"]);
  });

  it("is taken over when it has been silent, whoever bears the holder's number now", async () => {
    const file = lockPlace();
    writeFileSync(file, `${process.pid}\nelsewhere-${hostname()}\n`);
    const past = new Date(Date.now() - 60_000);
    utimesSync(file, past, past);
    expect(await takeLock(file, 0).ended).toEqual(["in", "out"]);
  });
});

describe("npm start", () => {
  it("refuses an option that it does not know in one sentence", () => {
    const end = spawnSync(process.execPath, ["scripts/start.mjs", "--fast"], { encoding: "utf8", timeout: 20_000 });
    expect(end).toMatchObject({ status: 1, stdout: "", stderr: "--fast is not an option; --help lists them.\n" });
  });
});
