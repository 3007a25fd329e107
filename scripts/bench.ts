import { benchHelp, type BenchSettings, readBenchArguments } from "./bench/bench-settings";
import { reportLines, writeReport } from "./bench/bench-report";
import { type Endings, runBench } from "./bench/run-bench";

const folder = "bench-results";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Rejects when the run has taken too long, or somebody ends it. */
function brokenOff({ wholeSeconds }: BenchSettings): Promise<never> {
  return new Promise((_, reject) => {
    const late = new Error(`Not finished within ${wholeSeconds} s; broken off.`);
    setTimeout(() => reject(late), wholeSeconds * 1_000).unref();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => reject(new Error(`Broken off (${signal}).`)));
    }
  });
}

async function endAll(endings: Endings): Promise<void> {
  for (let end = endings.pop(); end; end = endings.pop()) await end();
}

async function bench(settings: BenchSettings): Promise<void> {
  const begun = performance.now();
  const endings: Endings = [];
  const elapsed = () => `${((performance.now() - begun) / 1_000).toFixed(1).padStart(5)} s`;
  const run = runBench(settings, endings, (line) => say(`${elapsed()}  ${line}`));
  try {
    const report = await Promise.race([run, brokenOff(settings)]);
    const file = writeReport(report, folder);
    for (const line of ["", ...reportLines(report), `Written to ${file} after ${elapsed().trim()}.`]) say(line);
  } finally {
    await endAll(endings);
  }
}

try {
  const settings = readBenchArguments(process.argv.slice(2));
  if (settings === null) say(benchHelp);
  else await bench(settings);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
