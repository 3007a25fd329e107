// `npm test` from a bare clone: install, build, every check, every test; the last line says what came of it.
// Imports nothing but Node itself before the packages are installed.
import { fileURLToPath } from "node:url";
import { addChecks, closeRun } from "./checks/closing-line.mjs";
import { HOUSE_CHECKS } from "./checks/house-checks.mjs";
import { runChecks } from "./checks/run-checks.mjs";
import { runProgram } from "./checks/run-program.mjs";
import { runTests } from "./checks/run-tests.mjs";
import { prepare, PreparationFailed } from "./prepare.mjs";

const HELP = `Usage: npm test [-- FILTER...]

Installs and builds where needed, runs every check of "npm run validate", then the tests.
FILTERs are passed to vitest (npm test -- tests/http). The last line reads "N passed, N failed", with ", N skipped"
when there are any; a check counts as one. TEST_DATABASE_URL names a PostgreSQL to be used instead of a throw-away one,
CHROME_PATH a browser.`;

async function runStep(name, work) {
  try {
    return { name, passed: await work() };
  } catch (error) {
    console.error(error instanceof PreparationFailed ? error.message : error);
    return { name, passed: false };
  }
}

const prepareProduct = () => prepare().then(() => true);

async function findBrowser() {
  const { code } = await runProgram(["node_modules/tsx/dist/cli.mjs", "tests/support/install-browser.ts"], {
    live: true,
  });
  return code === 0;
}

async function test(filters) {
  const preparation = await runStep("install and build", prepareProduct);
  const browser = await runStep("browser", findBrowser);
  const checks = [preparation, browser, ...(await runChecks(HOUSE_CHECKS))];
  const counts = await runTests(filters);
  closeRun(addChecks(counts, checks), checks);
}

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const filters = process.argv.slice(2);
if (filters.includes("--help")) console.log(HELP);
else await test(filters);
