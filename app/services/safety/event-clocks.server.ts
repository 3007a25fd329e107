import type { Kysely, Selectable } from "kysely";
import { getWorkingCalendar, listReportingRules, listSendings } from "@db/queries/safety";
import type { Database } from "@db/tables/database";
import type { AdverseEventsTable } from "@db/tables/participants";
import type { EventChain } from "~/domain/safety/event-chain";
import { clocksOf, type ReportingClock } from "~/domain/safety/reporting-clock";

export type AdverseEventRow = Selectable<AdverseEventsTable>;

/** Everything that the clocks of trials' events are computed from. */
export interface ClockGround {
  rules: Awaited<ReturnType<typeof listReportingRules>>;
  calendar: Awaited<ReturnType<typeof getWorkingCalendar>>;
  sendings: Awaited<ReturnType<typeof listSendings>>;
}

/** Reads, for these trials, the rules, the days off and the recorded sendings, of one participant where one is named. */
export async function readClockGround(
  db: Kysely<Database>,
  trialIds: readonly number[],
  participantId?: number,
): Promise<ClockGround> {
  return {
    rules: await listReportingRules(db, trialIds),
    calendar: await getWorkingCalendar(db),
    sendings: await listSendings(db, trialIds, participantId),
  };
}

/** The sendings of one event that stand: neither taken back nor taking another back. */
export function standingSendings({ sendings }: ClockGround, participantId: number, root: number) {
  const takenBack = new Set(sendings.map((sending) => sending.takes_back));
  return sendings.filter(
    (sending) =>
      sending.participant_id === participantId &&
      sending.event_number === root &&
      sending.takes_back === null &&
      !takenBack.has(sending.id),
  );
}

/** The clocks of one event as its standing entry says it. */
export function clocksOfChain(
  { root, standing }: EventChain<AdverseEventRow>,
  ground: ClockGround,
  today: string,
): ReportingClock[] {
  const sendings = standingSendings(ground, standing.participant_id, root).map((sending) => ({
    ruleCode: sending.rule_code,
    recipient: sending.recipient,
    sentOn: sending.sent_on,
    receipt: sending.receipt,
  }));
  const event = {
    seriousness: standing.seriousness,
    relation: standing.relation,
    expectedness: standing.expectedness,
    knownOn: standing.known_on,
    seriousKnownOn: standing.serious_known_on,
  };
  return clocksOf(event, ground.rules, sendings, ground.calendar, today);
}
