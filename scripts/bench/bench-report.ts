import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RowFigures } from "./alternate-rounds";
import type { BenchDatabase } from "./bench-database";
import type { BenchSettings } from "./bench-settings";
import type { Machine } from "./machine";
import type { MemorySeen } from "./memory-watch";
import { remainingTime } from "./remaining-time";

/** Something measured once, beside the rows. */
export interface Measure {
  name: string;
  value: number;
  /** With a space before it where there is one to be. */
  unit: string;
  /** What is aimed at, in words. */
  goal: string;
}

/** Everything that a run found, as `bench.json` holds it. Times in milliseconds, memory in bytes, rates per second. */
export interface BenchReport {
  /** When the run began, ISO 8601. */
  at: string;
  machine: Machine;
  postgres: BenchDatabase["server"];
  settings: BenchSettings;
  /** What the load generator reaches against an empty answer: rates near it say more of the generator than of a server. */
  generatorPerSecond: number;
  rows: RowFigures[];
  measures: Measure[];
  /** The load of the computer (average of one minute) when the run began and when it ended. */
  load: { before: number; after: number };
}

const headings = [
  "",
  "ceiling/s",
  "app/s",
  "ratio",
  "goal",
  "p50",
  "p95",
  "p50",
  "p95",
  "peak",
  "after",
  "peak",
  "after",
];
const groups = ["", "", "", "", "", "ceiling, ms", "", "app, ms", "", "ceiling, MB", "", "app, MB", ""];

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? "–" : String(Math.round(bytes / 1_048_576));
}

function rate(perSecond: number): string {
  return perSecond < 100 ? perSecond.toFixed(1) : String(Math.round(perSecond));
}

function cellsOf({ name, ratio, goal, ceiling, app }: RowFigures): string[] {
  const memory = (seen: MemorySeen | null) => [megabytes(seen?.peak), megabytes(seen?.after)];
  const times = [ceiling.p50, ceiling.p95, app.p50, app.p95].map((milliseconds) => milliseconds.toFixed(1));
  return [
    name,
    rate(ceiling.perSecond),
    rate(app.perSecond),
    ratio.toFixed(3),
    goal === null ? "–" : goal.toFixed(1),
    ...times,
    ...memory(ceiling.memory),
    ...memory(app.memory),
  ];
}

/** Lines of a table: the first column to the left, figures to the right. */
function alignedLines(rows: readonly string[][]): string[] {
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

/** The report as a table for the terminal, with the machine it is of. */
export function reportLines({
  machine,
  postgres,
  settings,
  generatorPerSecond,
  rows,
  measures,
  load,
}: BenchReport): string[] {
  const { connections, pairs, listedTrials } = settings;
  const missed = remainingTime(rows);
  return [
    `${machine.cores} cores (${machine.processor}), ${megabytes(machine.memory)} MB, ${machine.system}, Node ${machine.node}, PostgreSQL ${postgres.version} (fsync ${postgres.fsync}, synchronous_commit ${postgres.synchronousCommit})`,
    `${settings.name}: ${pairs} pairs of rounds, ${connections} connections, ${listedTrials} generated trials in the list; generator, servers and database share the cores`,
    `The load generator alone reaches ${rate(generatorPerSecond)}/s against an empty answer. Load of the computer: ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after.`,
    "",
    ...alignedLines([groups, headings, ...rows.map(cellsOf)]),
    "",
    ...measures.map(({ name, value, unit, goal }) => `${name}: ${value}${unit} (goal: ${goal})`),
    "",
    ...(missed.length > 0 ? ["Where a goal is missed, the time goes to:", ...missed, ""] : []),
    "Medians of rounds. Ratio: the app's rate as a share of the ceiling's, median over the pairs. Memory: resident, of each server process.",
  ];
}

/** Writes the report into `folder` and returns the file's path. */
export function writeReport(report: BenchReport, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "bench.json");
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}
