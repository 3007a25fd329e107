/** How much is measured. Every bound is an upper one: a round ends when its time or its number of requests is reached. */
export interface BenchSettings {
  name: "quick" | "full";
  /** Pairs of rounds (bare ceiling, then app) of each row. */
  pairs: number;
  /** Longest time of one round that reads, in seconds. */
  readSeconds: number;
  /** Longest time of the round that warms up, in seconds: until the code has been made fast that is measured. */
  warmUpSeconds: number;
  /** Most requests of one round that reads. */
  readRequests: number;
  /** Longest time of one round that writes, in seconds. */
  writeSeconds: number;
  /** Requests of one round that writes; each of the app's needs a participant of its own, screened beforehand. */
  writeRequests: number;
  /** Generated trials in the public list, so that search has something to search. */
  listedTrials: number;
  /** Generated participants of the trial whose monthly enrolment is asked for. */
  cohort: number;
  /** Participants of the file that is imported. */
  importedRows: number;
  /** Connections that are kept open and ask one thing after another. */
  connections: number;
  /** The whole run is broken off after this time, in seconds. */
  wholeSeconds: number;
}

const full: BenchSettings = {
  name: "full",
  pairs: 7,
  readSeconds: 4,
  warmUpSeconds: 4,
  readRequests: 20_000,
  writeSeconds: 15,
  writeRequests: 400,
  listedTrials: 100_000,
  cohort: 100_000,
  importedRows: 200_000,
  connections: 8,
  wholeSeconds: 900,
};

const quick: BenchSettings = {
  ...full,
  name: "quick",
  pairs: 3,
  readRequests: 5_000,
  writeSeconds: 5,
  readSeconds: 0.6,
  warmUpSeconds: 1,
  writeRequests: 150,
  listedTrials: 10_000,
  cohort: 10_000,
  importedRows: 20_000,
  wholeSeconds: 115,
};

export const benchHelp = `Usage: npm run bench [-- OPTION...]

Measures the built app (npm run build) against a bare ceiling: Node's http and pg with prepared statements, without
audit, permissions, rules or markup. Both run on this computer over loopback on one PostgreSQL and take turns, round by
round; each figure is the median of its rounds. Prints a table and writes bench-results/bench.json.
  --quick   ${quick.pairs} pairs of short rounds in a list of ${quick.listedTrials} trials, under two minutes (otherwise ${full.pairs} pairs, at most ${full.wholeSeconds / 60} minutes)
  --trials N  generated trials in the list, up to 1000000 (otherwise ${full.listedTrials}, with --quick ${quick.listedTrials}); each 1000 add about a second
  --help    this text
PostgreSQL is a throw-away one. BENCH_DATABASE_URL names a superuser's database on another; a database of its own is
made beside it and dropped at the end.`;

const mostTrials = 1_000_000;

/** A run with another list, and the time that it takes to fill it. */
function withTrials(run: BenchSettings, text: string | undefined): BenchSettings {
  if (text === undefined) return run;
  const listedTrials = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (listedTrials < 1 || listedTrials > mostTrials)
    throw new Error(`--trials is "${text}"; allowed: a whole number from 1 to ${mostTrials}.`);
  return { ...run, listedTrials, wholeSeconds: run.wholeSeconds + Math.ceil(listedTrials / 400) };
}

/**
 * What the arguments ask for; null for the help.
 * @throws Error with one sentence for an argument that is not an option, or for a number that is not allowed.
 */
export function readBenchArguments(given: readonly string[]): BenchSettings | null {
  const place = given.indexOf("--trials");
  const trials = place < 0 ? undefined : (given[place + 1] ?? "");
  const unknown = given.find(
    (argument, at) => !["--quick", "--help", "-h", "--trials"].includes(argument) && (place < 0 || at !== place + 1),
  );
  if (unknown !== undefined) throw new Error(`${unknown} is not an option; --help lists them.`);
  if (given.includes("--help") || given.includes("-h")) return null;
  return withTrials(given.includes("--quick") ? quick : full, trials);
}
