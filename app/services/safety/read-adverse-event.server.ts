import { listAdverseEventsByCode } from "@db/queries/adverse-events";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getTrialMasking } from "@db/queries/masking";
import { listSafetyConfirmations } from "@db/queries/safety";
import type { TrialRow } from "@db/queries/trials";
import { isMasked } from "~/domain/access/masking";
import { may } from "~/domain/access/permissions";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { type EventChain, eventChains } from "~/domain/safety/event-chain";
import { missingFromReport } from "~/domain/safety/to-be-completed";
import { civilDay } from "~/lib/civil-day";
import { NotFound } from "~/lib/errors";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { opensQueries } from "~/services/monitoring/read-queries.server";
import { type AdverseEventRow, clocksOfChain, readClockGround, standingSendings } from "./event-clocks.server";
import { openParticulars } from "./particulars.server";

/** A trial in scope with one of its adverse events, named by the number of any of its entries. */
export async function getEventChain({
  trx,
  scope,
  params,
}: DeskWork): Promise<{ trial: TrialRow; chain: EventChain<AdverseEventRow> }> {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const rows = await listAdverseEventsByCode(trx, scope, trial.id, params["code"] ?? "");
  const number = wholeNumberFrom(params["number"]);
  const chain = eventChains(rows).find(({ entries }) => entries.some((entry) => entry.number === number));
  if (!chain) throw new NotFound("adverse event");
  return { trial, chain };
}

/** What a standing entry says, its particulars opened. */
export function eventFacts(row: AdverseEventRow) {
  const { particulars_sealed, entered_by: _, id: __, ...facts } = row;
  return { ...facts, particulars: openParticulars(particulars_sealed) };
}

/** What an event's report still lacks. */
export function missingOf(row: AdverseEventRow) {
  return missingFromReport({
    serious: row.serious,
    grade: row.grade,
    severity: row.severity,
    relation: row.relation,
    outcome: row.outcome,
    expectedness: row.expectedness,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    organClass: row.organ_class,
    actionTaken: row.action_taken,
    particulars: openParticulars(row.particulars_sealed),
  });
}

/** One adverse event on its own page: what stands, what is missing, its clocks and sendings, who confirmed it, its earlier entries. */
export async function readAdverseEvent(work: DeskWork) {
  const { trx, actor, now } = work;
  const { trial, chain } = await getEventChain(work);
  const { standing, entries, root } = chain;
  const ground = await readClockGround(trx, [trial.id], standing.participant_id);
  const today = civilDay(now);
  const confirmations = await listSafetyConfirmations(trx, standing.participant_id);
  const writes = scopeOf(actor, "safety:write");
  const confirmation = confirmations.find(({ event_number }) => event_number === standing.number);
  return {
    head: deskHead(trial),
    root,
    event: eventFacts(standing),
    missing: missingOf(standing),
    entries: entries.map(({ number, corrects, reason, entered_at, known_on, term }) => {
      return { number, corrects, reason, entered_at, known_on, term };
    }),
    clocks: clocksOfChain(chain, ground, today),
    sendings: standingSendings(ground, standing.participant_id, root),
    confirmedAt: confirmation?.confirmed_at ?? null,
    may: {
      ask: opensQueries(actor, trial),
      readParticipant: may(actor, "participants:read"),
      write: reachesTrial(writes, trial) || writes.siteIds.includes(standing.site_id),
      confirm: reachesTrial(scopeOf(actor, "safety:confirm"), trial),
      unmask: reachesTrial(scopeOf(actor, "participants:unmask"), trial) && isMasked(await getTrialMasking(trx, trial)),
    },
    today,
  };
}
