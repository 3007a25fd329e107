/** How much is measured. Every bound is an upper one: a round ends when its time or its number of requests is reached. */
export interface BenchSettings {
  name: "quick" | "full";
  /** Pairs of rounds (bare ceiling, then app) of each row. */
  pairs: number;
  /** Longest time of one round that reads, in seconds. */
  readSeconds: number;
  /** Most requests of one round that reads. */
  readRequests: number;
  /** Longest time of one round that writes, in seconds. */
  writeSeconds: number;
  /** Requests of one round that writes; each of the app's needs a participant of its own, screened beforehand. */
  writeRequests: number;
  /** Trials added to the public list, so that search has something to search. */
  listedTrials: number;
  /** Connections that are kept open and ask one thing after another. */
  connections: number;
  /** The whole run is broken off after this time, in seconds. */
  wholeSeconds: number;
}

const full: BenchSettings = {
  name: "full",
  pairs: 7,
  readSeconds: 4,
  readRequests: 20_000,
  writeSeconds: 15,
  writeRequests: 250,
  listedTrials: 5_000,
  connections: 8,
  wholeSeconds: 900,
};

const quick: BenchSettings = {
  ...full,
  name: "quick",
  pairs: 3,
  readSeconds: 1.5,
  readRequests: 5_000,
  writeSeconds: 5,
  writeRequests: 100,
  wholeSeconds: 105,
};

export const benchHelp = `Usage: npm run bench [-- OPTION...]

Measures the built app (npm run build) against a bare ceiling: Node's http and pg with prepared statements, without
audit, permissions, rules or markup. Both run on this computer over loopback on one PostgreSQL and take turns, round by
round; each figure is the median of its rounds. Prints a table and writes bench-results/bench.json.
  --quick   ${quick.pairs} pairs of short rounds, under two minutes (otherwise ${full.pairs} pairs, at most ${full.wholeSeconds / 60} minutes)
  --help    this text
PostgreSQL is a throw-away one. BENCH_DATABASE_URL names a superuser's database on another; a database of its own is
made beside it and dropped at the end.`;

/**
 * What the arguments ask for; null for the help.
 * @throws Error with one sentence for an argument that is not an option.
 */
export function readBenchArguments(given: readonly string[]): BenchSettings | null {
  const unknown = given.find((argument) => !["--quick", "--help", "-h"].includes(argument));
  if (unknown !== undefined) throw new Error(`${unknown} is not an option; --help lists them.`);
  if (given.includes("--help") || given.includes("-h")) return null;
  return given.includes("--quick") ? quick : full;
}
