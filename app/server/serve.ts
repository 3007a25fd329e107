import type { Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { setDatabase } from "@db/client/current-database";
import { type OpenDatabase, openDatabase } from "@db/client/open-database";
import { migrateToLatest } from "@db/migrate";
import { readSettings, type Settings } from "~/lib/settings.server";
import { keepAccountChores } from "~/server/account-chores";
import { composeBook, type PageSource } from "~/server/compose-book";
import { forecastDaily } from "~/server/daily-forecasts";
import { remindDaily } from "~/server/daily-reminders";
import { dumpNightly } from "~/server/nightly-dumps";
import { keepPortfolioDaily } from "~/server/daily-portfolio";
import { publishDailyRoots } from "~/server/daily-root";
import { describeFault } from "~/server/faults";
import { listen } from "~/server/listen";
import { log } from "~/server/log";
import { stopper } from "~/server/shutdown";
import { prepareBook } from "~/services/founding/prepare-book.server";
import { setDataKey } from "~/services/sealing.server";

/** How long requests under way may take when the process is told to stop, in milliseconds. */
const grace = 10_000;

/** Tells the person at the terminal one thing. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Where the book is open; a port chosen by the system (PORT=0) is told as it turned out. */
function openNotice({ publicUrl, host, port }: Settings, server: Server): string {
  const address = server.address();
  const open = typeof address === "object" && address ? address.port : port;
  return `Trialbook is open at ${publicUrl.replace(/:0$/, `:${open}`)} (listening on ${host}, port ${open}).`;
}

function embeddedNotice(dataDir: string): string {
  return `The data is in the embedded database in ${dataDir}, which is for trying and demonstration: real data wants PostgreSQL (DATABASE_URL), because only that is proof against a loss of power and serves more than one process.`;
}

async function openBook(settings: Settings): Promise<OpenDatabase> {
  const open = await openDatabase(settings);
  try {
    await migrateToLatest(open.owner, {
      onStep: (name, place, total) => say(`Preparing the database, step ${place} of ${total}: ${name}`),
    });
  } catch (error) {
    await open.close();
    throw error;
  }
  setDatabase(open);
  setDataKey(settings.dataKey);
  return open;
}

/** Ends the process when it is told to: with 0 when all went well. */
function endOnSignal(stop: () => Promise<void>): void {
  const end = async () => {
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      log.fatal({ fault: describeFault(error) }, "the stop failed");
      process.exit(1);
    }
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void end());
}

async function start(source: PageSource): Promise<void> {
  const settings = readSettings();
  log.level = settings.logLevel;
  const open = await openBook(settings);
  try {
    const lines = await prepareBook(open, settings, say);
    const state = { stopping: false };
    const server = await listen(composeBook(source, settings, open, state), settings.host, settings.port);
    const endDailyRoots = publishDailyRoots({ owner: open.owner, now: () => new Date(), log });
    const endAccountChores = keepAccountChores({ owner: open.owner, settings, now: () => new Date(), log });
    const { publicUrl } = settings;
    const endReminders = remindDaily({ owner: open.owner, publicUrl, now: () => new Date(), log });
    const endDumps = dumpNightly(open, settings, { now: () => new Date(), log });
    const endForecasts = forecastDaily(open.owner, { now: () => new Date(), log });
    const threshold = settings.suppressionThreshold;
    const endPortfolio = keepPortfolioDaily({ owner: open.owner, threshold, now: () => new Date(), log });
    const chores = [endDailyRoots, endAccountChores, endReminders, endDumps, endForecasts, endPortfolio];
    const close = () => Promise.all(chores.map((end) => end())).then(() => open.close());
    endOnSignal(stopper({ server, grace, announce: () => (state.stopping = true), close }));
    say(openNotice(settings, server));
    if (open.kind === "embedded") say(embeddedNotice(settings.dataDir));
    for (const line of lines) say(line);
  } catch (error) {
    await open.close();
    throw error;
  }
}

/**
 * Starts the registry: reads the settings, opens and migrates the database, fills an empty one with the founding
 * records, listens, and says where. Ends the process with status 1 and one sentence when it cannot (with the whole
 * fault in the log at level `debug`); with 0 when it is told to stop and has finished what was under way.
 * @param build the finished build; null when `options.vite` serves the sources
 */
export async function serve(
  build: ServerBuild | null,
  options: Partial<Extract<PageSource, { vite: object }>> = {},
): Promise<void> {
  try {
    if (options.vite) await start({ vite: options.vite });
    else if (build) await start({ build });
    else throw new Error("There is neither a build nor a development server to serve.");
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    log.debug({ fault: describeFault(error) }, "the start failed");
    process.exit(1);
  }
}
