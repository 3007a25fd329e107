import { alternateRounds, type RowFigures } from "./alternate-rounds";
import { startBareCeiling } from "./bare-ceiling";
import { createBenchDatabase, withClient } from "./bench-database";
import type { BenchReport } from "./bench-report";
import type { BenchSettings } from "./bench-settings";
import { startBuiltApp } from "./built-app";
import { enrolmentRow } from "./enrolment-row";
import { fireRound } from "./fire-round";
import { addListedTrials } from "./listed-trials";
import { thisMachine } from "./machine";
import { publicRows } from "./public-rows";
import { rateOf } from "./round-figures";

/** What a run has started, to be ended in reverse order. */
export type Endings = (() => Promise<void>)[];

async function generatorRate(origin: string, { connections, readSeconds }: BenchSettings): Promise<number> {
  const target = { origin, status: 204, shotAt: () => ({ method: "GET", path: "/nothing" }) as const };
  return rateOf(await fireRound(target, { connections, mostSeconds: readSeconds, mostRequests: 50_000, from: 0 }));
}

/**
 * Starts database, app and ceiling, measures every row and reports. What it starts it adds to `endings`; the caller ends
 * them, whatever becomes of the run.
 */
export async function runBench(
  settings: BenchSettings,
  endings: Endings,
  say: (line: string) => void,
): Promise<BenchReport> {
  const at = new Date().toISOString();
  say("Making a database…");
  const database = await createBenchDatabase(process.env["BENCH_DATABASE_URL"]);
  endings.push(database.remove);
  say("Starting the built app on it, with the demonstration…");
  const app = await startBuiltApp(database.url);
  endings.push(app.stop);
  return withClient(database.url, async (client) => {
    say(`Adding ${settings.listedTrials} generated trials to the public list…`);
    await addListedTrials(client, settings.listedTrials);
    const ceiling = await startBareCeiling(database.url);
    endings.push(ceiling.stop);
    const generatorPerSecond = await generatorRate(ceiling.url, settings);

    const rows: RowFigures[] = [];
    for (const row of await publicRows(ceiling, app, settings.listedTrials)) {
      say(`Measuring: ${row.name}…`);
      rows.push(await alternateRounds(row, settings));
    }
    say("Screening participants at the desk…");
    const enrolling = await enrolmentRow(ceiling, app, client, settings);
    say(`Measuring: ${enrolling.row.name}…`);
    const enrolled = await alternateRounds(enrolling.row, settings);
    await enrolling.check(client, enrolled.answered.app);
    const { server: postgres } = database;
    return { at, machine: thisMachine(), postgres, settings, generatorPerSecond, rows: [enrolled, ...rows] };
  });
}
