import { loadavg } from "node:os";
import { type OpenDatabase, openDatabase } from "@db/client/open-database";
import { alternateRounds, type BenchRow, type RowFigures } from "./alternate-rounds";
import { apiEnrolmentRows } from "./api-enrolment-rows";
import { startBareCeiling } from "./bare-ceiling";
import { createBenchDatabase, withClient } from "./bench-database";
import type { BenchReport } from "./bench-report";
import type { BenchSettings } from "./bench-settings";
import { measureBulkImport } from "./bulk-import";
import { startBuiltApp } from "./built-app";
import { measureDeskPages } from "./desk-pages";
import { signInAtDesk } from "./demonstration-desk";
import { fireRound } from "./fire-round";
import { addListedTrials, publishCohort } from "./listed-trials";
import { thisMachine } from "./machine";
import type { KeptProcess } from "./kept-process";
import { pageRows, progressRows, searchRows } from "./public-rows";
import { rateOf } from "./round-figures";
import { measureStoppedReaders } from "./stopped-readers";

/** What a run has started, to be ended in reverse order. */
export type Endings = (() => Promise<void>)[];

async function generatorRate(origin: string, { connections, readSeconds }: BenchSettings): Promise<number> {
  const target = { origin, status: 204, shotAt: () => ({ method: "GET", path: "/nothing" }) as const };
  return rateOf(await fireRound(target, { connections, mostSeconds: readSeconds, mostRequests: 50_000, from: 0 }));
}

const loadNow = (): number => loadavg()[0] ?? 0;

async function rowsOf(
  processes: { ceiling: KeptProcess; app: KeptProcess },
  open: OpenDatabase,
  settings: BenchSettings,
): Promise<BenchRow[]> {
  const { ceiling, app } = processes;
  const regulator = await signInAtDesk(app.url, "regulator");
  return [
    ...(await apiEnrolmentRows(ceiling, app, open, settings)),
    ...(await pageRows(ceiling, app)),
    ...(await searchRows(ceiling, app, settings.listedTrials)),
    ...(await progressRows(ceiling, app, regulator)),
  ];
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
  const before = loadNow();
  say("Making a database…");
  const database = await createBenchDatabase(process.env["BENCH_DATABASE_URL"]);
  endings.push(database.remove);
  say("Starting the built app on it, with the demonstration…");
  const app = await startBuiltApp(database.url);
  endings.push(app.stop);
  const open = await openDatabase({ databaseUrl: database.url, dataDir: "" });
  endings.push(open.close);
  return withClient(database.url, async (client) => {
    say(`Adding ${settings.listedTrials} generated trials and a cohort of ${settings.cohort}…`);
    await addListedTrials(client, { trials: settings.listedTrials, participants: settings.cohort }, say);
    await publishCohort(open);
    const ceiling = await startBareCeiling(database.url, open);
    endings.push(ceiling.stop);
    const generatorPerSecond = await generatorRate(ceiling.url, settings);

    say("Screening participants…");
    const rows: RowFigures[] = [];
    for (const row of await rowsOf({ ceiling, app }, open, settings)) {
      say(`Measuring: ${row.name}…`);
      rows.push(await alternateRounds(row, settings));
    }
    say("Measuring: the regulator's pages…");
    const pages = await measureDeskPages(app.url, settings);
    say("Measuring: readers of the dump who stop reading…");
    const stopped = await measureStoppedReaders(app, open);
    say(`Measuring: import of ${settings.importedRows} participants…`);
    const measures = [...pages, await measureBulkImport(database.url, open, settings.importedRows), stopped];
    const load = { before, after: loadNow() };
    const { server: postgres } = database;
    const machine = thisMachine();
    return { at, machine, postgres, settings, generatorPerSecond, rows, measures, load };
  });
}
