import type { Kysely } from "kysely";
import { listEntriesBehindSerious } from "@db/queries/adverse-events";
import { getTrialInScope } from "@db/queries/desk-trials";
import { listHolidays } from "@db/queries/safety";
import type { Database } from "@db/tables/database";
import type { Scope } from "~/domain/access/scope";
import { eventChains } from "~/domain/safety/event-chain";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { type ClockGround, clocksOfChain, readClockGround } from "./event-clocks.server";

/** Most clocks that a page shows of those which have stopped. */
const mostStopped = 100;

type SeriousEntries = Awaited<ReturnType<typeof listEntriesBehindSerious>>;

/** The clocks of the events behind these entries of one trial, by due day. */
function clocksBehind(rows: SeriousEntries, ground: ClockGround, today: string) {
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

/** The clocks of these trials that run or are late, in scope: for each trial by due day. */
export async function openClocks(db: Kysely<Database>, scope: Scope, trialIds: readonly number[], today: string) {
  const entries = await listEntriesBehindSerious(db, scope, trialIds);
  const ground = await readClockGround(db, trialIds);
  return trialIds.map((trialId) => {
    const rules = ground.rules.filter((rule) => rule.trialId === null || rule.trialId === trialId);
    const ofTrial = entries.filter((entry) => entry.trial_id === trialId);
    return clocksBehind(ofTrial, { ...ground, rules }, today).filter(({ sending }) => sending === null);
  });
}

/** The clocks of a trial's serious events in scope: those that run or are late first, by due day, then those that stopped. */
export async function readClocks({ trx, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const today = civilDay(now);
  const entries = await listEntriesBehindSerious(trx, scope, [trial.id]);
  const clocks = clocksBehind(entries, await readClockGround(trx, [trial.id]), today);
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
