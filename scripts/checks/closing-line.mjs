// The last line of a run: `N passed, N failed`, with `, N skipped` when there are any.

/** Adds check results (`{ name, passed }`) to the tests' counts; a check counts as one item, passed or failed. */
export function addChecks(counts, checks) {
  const passed = checks.filter((check) => check.passed).length;
  return { ...counts, passed: counts.passed + passed, failed: counts.failed + checks.length - passed };
}

/** Names the failed checks, prints the closing line, and sets the exit code: 1 when anything failed. */
export function closeRun(counts, checks) {
  for (const { name, passed } of checks) if (!passed) console.log(`failed check: ${name}`);
  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : "";
  console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
  process.exitCode = counts.failed ? 1 : 0;
}
