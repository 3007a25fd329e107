import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { runIn, writeTree } from "../support/fixture-tree";

const closing = pathToFileURL(resolve("scripts/checks/closing-line.mjs")).href;
const VITEST = resolve("node_modules/vitest/vitest.mjs");
const REPORTER = resolve("tests/plain-summary.ts");
const UNSET = { TEST_COUNTS_FILE: "", VITEST: "", CI: "true" };

/** The last line and exit code of a run with these counts and check results. */
function close(counts: object, checks: object[]) {
  const code = `import { addChecks, closeRun } from "${closing}";
    const checks = ${JSON.stringify(checks)};
    closeRun(addChecks(${JSON.stringify(counts)}, checks), checks);`;
  return runIn(".", ["--input-type=module", "--eval", code]);
}

/** Runs vitest with the plain summary over one test file that holds `text`. */
function runTestFile(text: string) {
  const root = writeTree({ "a.test.ts": text });
  const end = runIn(".", [VITEST, "run", "--root", root, "--globals", "--reporter", REPORTER], UNSET);
  return { code: end.code, lines: end.stdout.trimEnd().split("\n") };
}

describe("the closing line", () => {
  it("counts a check as one item", () => {
    const end = close({ passed: 3, failed: 0, skipped: 0 }, [{ name: "types", passed: true }]);
    expect(end).toMatchObject({ code: 0, stdout: "4 passed, 0 failed\n" });
  });

  it("names the failed check and ends with code 1", () => {
    const end = close({ passed: 3, failed: 0, skipped: 2 }, [{ name: "types", passed: false }]);
    expect(end).toMatchObject({ code: 1, stdout: "failed check: types\n3 passed, 1 failed, 2 skipped\n" });
  });
});

describe("the summary of tests", () => {
  it("counts passed, failed and skipped tests and gives the reason of a skip", () => {
    const end = runTestFile('it("a", () => {}); it("b", () => { throw 1; }); it("c", (t) => t.skip("no data"));');
    expect(end.code).toBe(1);
    expect(end.lines.slice(-2)).toEqual(["skipped: a.test.ts > c (no data)", "1 passed, 1 failed, 1 skipped"]);
  });

  it("counts a file that cannot be loaded as a failure", () => {
    const end = runTestFile('throw new Error("broken");');
    expect(end).toMatchObject({ code: 1 });
    expect(end.lines.at(-1)).toBe("0 passed, 1 failed");
  });

  it("counts a rejection that nobody awaits as a failure", () => {
    const end = runTestFile(
      'it("a", async () => { void Promise.reject(new Error("late")); await new Promise((r) => setTimeout(r, 20)); });',
    );
    expect(end).toMatchObject({ code: 1 });
    expect(end.lines.at(-1)).toBe("1 passed, 1 failed");
  });
});
