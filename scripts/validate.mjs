// `npm run validate`: types, lint, formatting, boundaries, sizes and words. No tests, no build.
import { fileURLToPath } from "node:url";
import { addChecks, closeRun } from "./checks/closing-line.mjs";
import { HOUSE_CHECKS } from "./checks/house-checks.mjs";
import { runChecks } from "./checks/run-checks.mjs";

const HELP = `Usage: npm run validate [-- NAME...]

Checks types, lint, formatting, boundaries, sizes and words of the sources, two checks at a time.
With NAMEs only the checks whose name starts with one of them. The last line reads "N passed, N failed".`;

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const names = process.argv.slice(2);

if (names.includes("--help")) {
  console.log(HELP);
} else {
  const chosen = HOUSE_CHECKS.filter(
    ({ name }) => names.length === 0 || names.some((wanted) => name.startsWith(wanted)),
  );
  const checks = await runChecks(chosen);
  closeRun(addChecks({ passed: 0, failed: 0, skipped: 0 }, checks), checks);
}
