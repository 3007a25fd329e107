import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFolder } from "@db/client/embedded-lock";
import { openDatabase } from "@db/client/open-database";

let folder: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trialbook-lock-"));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

async function holder(place = folder): Promise<{ child: ChildProcess; said: string }> {
  const script = ["--import", "tsx", "tests/database/client/hold-folder.ts", place];
  const child = spawn(process.execPath, script, { stdio: ["pipe", "pipe", "inherit"] });
  started.push(child);
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { child, said: said.toString().trim() };
}

async function kill9(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

describe("the lock of the embedded database", () => {
  it("refuses a second process with a sentence that names the first, and the first goes on", async () => {
    const { child } = await holder();
    const sentence = `The database in ${folder} is already open in process ${child.pid}; stop it first.`;
    await expect(lockFolder(folder)).rejects.toThrow(sentence);
    await expect(openDatabase({ dataDir: folder })).rejects.toThrow(sentence);
    expect(child.exitCode).toBeNull();
    expect((await holder()).said).toBe(sentence);
  });

  it("refuses a second claim in the same process", async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(`already open in process ${process.pid}`);
    await lock.release();
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  it("is free at once after kill -9, four times of four", async () => {
    for (let round = 0; round < 4; round += 1) {
      const { child, said } = await holder();
      expect(said).toBe("held");
      await kill9(child);
      await (await lockFolder(folder)).release();
    }
  });

  it("is given to one of six that ask at the same moment after a kill -9", async () => {
    await kill9((await holder()).child);
    const asked = await Promise.all(
      Array.from({ length: 6 }, () => lockFolder(folder).catch((error: Error) => error.message)),
    );
    expect(asked.filter((answer) => typeof answer !== "string")).toHaveLength(1);
    for (const answer of asked) if (typeof answer !== "string") await answer.release();
  });

  it("holds for a folder whose path is too long for a socket, and not for its neighbour", async () => {
    const long = join(folder, "a".repeat(110));
    mkdirSync(long);
    const { said } = await holder(long);
    expect(said).toBe("held");
    await expect(lockFolder(long)).rejects.toThrow(/already open in process/);
    await (await lockFolder(folder)).release();
  });
});
