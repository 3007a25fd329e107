// Runs checks two at a time and tells each one's end as it comes.
import { runProgram } from "./run-program.mjs";

const AT_ONCE = 2;

async function runCheck({ name, args }) {
  const started = performance.now();
  const { code, output } = await runProgram(args);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  if (code !== 0) process.stdout.write(output.endsWith("\n") || !output ? output : `${output}\n`);
  console.log(`${name}: ${code === 0 ? "passed" : "FAILED"} (${seconds} s)`);
  return { name, passed: code === 0 };
}

/** Runs `checks` (`{ name, args }`), at most two at once, and resolves to `{ name, passed }` of each in their order. */
export async function runChecks(checks) {
  console.log(`Checking ${checks.map(({ name }) => name).join(", ")}…`);
  const results = [];
  const waiting = [...checks.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, check] = next;
      results[place] = await runCheck(check);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}
