import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule } from "vitest/node";

/** What a test run came to. An error outside every test, and a file that could not be loaded, count as one failure each. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

function countTests(modules: readonly TestModule[], errors: readonly unknown[]): TestCounts {
  const counts = { passed: 0, failed: errors.length, skipped: 0 };
  for (const module of modules) {
    const states = [...module.children.allTests()].map((test) => test.result().state);
    counts.passed += states.filter((state) => state === "passed").length;
    counts.failed += states.filter((state) => state === "failed").length;
    counts.skipped += states.filter((state) => state === "skipped" || state === "pending").length;
    if (module.state() === "failed" && !states.includes("failed")) counts.failed += 1;
  }
  return counts;
}

function nameSkipped(test: TestCase): string {
  const result = test.result();
  const note = result.state === "skipped" ? result.note : undefined;
  return `skipped: ${test.module.relativeModuleId} > ${test.fullName}${note ? ` (${note})` : ""}\n`;
}

/**
 * Names every skipped test with its reason, then prints one plain last line: `N passed, N failed`, with `, N skipped`
 * when there are any. With `TEST_COUNTS_FILE` set the counts go to that file as JSON and the line is left to the caller.
 */
export default class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        if (["skipped", "pending"].includes(test.result().state)) process.stdout.write(nameSkipped(test));
      }
    }
    const counts = countTests(modules, errors);
    if (process.env.TEST_COUNTS_FILE) {
      writeFileSync(process.env.TEST_COUNTS_FILE, JSON.stringify(counts));
      return;
    }
    const skipped = counts.skipped ? `, ${counts.skipped} skipped` : "";
    process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
  }
}
