// Runs vitest and brings home its counts.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "./run-program.mjs";

const VITEST = ["node_modules/vitest/vitest.mjs", "run", "--config", "remix.config.js"];

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/**
 * Runs the tests that `filters` choose (all by default) and resolves to `{ passed, failed, skipped }`.
 * A run that ends badly without naming a failed test counts as one failure.
 */
export async function runTests(filters) {
  const folder = mkdtempSync(join(tmpdir(), "trialbook-counts-"));
  const file = join(folder, "counts.json");
  try {
    const { code } = await runProgram([...VITEST, ...filters], { live: true, env: { TEST_COUNTS_FILE: file } });
    const counts = readCounts(file);
    if (code === 0 || counts.failed > 0) return counts;
    console.log(`the test run ended with code ${code} without naming a failed test`);
    return { ...counts, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
