import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

/** Runs a few lines of a program that logs, and gives what stood on standard output when it had ended. */
function saidBy(program: string): string[] {
  const source = `import { createLog } from "~/server/log"; const log = createLog(); ${program}`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", source], {
    encoding: "utf8",
    timeout: 20_000,
  });
  expect(stderr).toBe("");
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => String((JSON.parse(line) as { msg: unknown }).msg));
}

describe("the log", () => {
  it("writes in their order the lines that wait when the process ends", () => {
    expect(saidBy(`for (let n = 0; n < 300; n++) log.info("line " + n);`)).toEqual(
      Array.from({ length: 300 }, (_, n) => `line ${n}`),
    );
  });

  it("writes a warning at once, with all before it", () => {
    const program = `log.info("before"); log.error("wrong"); log.info("lost"); process.kill(process.pid, "SIGKILL");`;
    expect(saidBy(program)).toEqual(["before", "wrong"]);
  });

  it("writes what waits within a moment while the process goes on", () => {
    const program = `log.info("waits"); setTimeout(() => process.kill(process.pid, "SIGKILL"), 600);`;
    expect(saidBy(program)).toEqual(["waits"]);
  });
});
