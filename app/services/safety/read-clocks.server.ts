import type { Kysely } from "kysely";
import { listEntriesBehindSerious } from "@db/queries/adverse-events";
import { getTrialInScope } from "@db/queries/desk-trials";
import { listHolidays } from "@db/queries/safety";
import type { Database } from "@db/tables/database";
import { eventChains } from "~/domain/safety/event-chain";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { clocksOfChain, readClockGround } from "./event-clocks.server";

/** Most clocks that a page shows of those which have stopped. */
const mostStopped = 100;

type SeriousEntries = Awaited<ReturnType<typeof listEntriesBehindSerious>>;

/** The clocks of the events behind these entries, by due day. */
async function clocksBehind(db: Kysely<Database>, trialId: number, rows: SeriousEntries, today: string) {
  const ground = await readClockGround(db, trialId);
  return eventChains(rows)
    .flatMap((chain) =>
      clocksOfChain(chain, ground, today).map((clock) => {
        const { participant_code, site_code, term, seriousness } = chain.standing;
        return {
          ...clock,
          root: chain.root,
          participantCode: participant_code,
          siteCode: site_code,
          term,
          seriousness,
        };
      }),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.root - b.root));
}

/** The clocks of a trial that run or are late, by due day. */
export async function openClocks(db: Kysely<Database>, trialId: number, rows: SeriousEntries, today: string) {
  return (await clocksBehind(db, trialId, rows, today)).filter(({ sending }) => sending === null);
}

/** The clocks of a trial's serious events in scope: those that run or are late first, by due day, then those that stopped. */
export async function readClocks({ trx, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const today = civilDay(now);
  const clocks = await clocksBehind(trx, trial.id, await listEntriesBehindSerious(trx, scope, trial.id), today);
  const stopped = clocks.filter(({ sending }) => sending !== null).reverse();
  const holidays = await listHolidays(trx);
  return {
    head: deskHead(trial),
    open: clocks.filter(({ sending }) => sending === null),
    stopped: stopped.slice(0, mostStopped),
    stoppedInAll: stopped.length,
    daysOffTo: holidays.at(-1)?.day.slice(0, 4) ?? null,
    today,
  };
}
