import { listSafetyConfirmations } from "@db/queries/safety";
import { getReportFacts } from "@db/queries/safety-report";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { eventFacts, getEventChain, missingOf } from "./read-adverse-event.server";

/** What the report form of one adverse event prints: the entry that stands, the participant as far as the reader may see, trial and site. */
export async function readReport(work: DeskWork) {
  const { trial, chain } = await getEventChain(work);
  const { standing, entries, root } = chain;
  const facts = await getReportFacts(work.trx, standing);
  const confirmations = await listSafetyConfirmations(work.trx, standing.participant_id);
  return {
    head: deskHead(trial),
    phase: trial.phase,
    root,
    /** 0 for the first report, then 1 for each follow-up. */
    followUp: entries.length - 1,
    event: eventFacts(standing),
    missing: missingOf(standing),
    facts,
    confirmedAt: confirmations.find(({ event_number }) => event_number === standing.number)?.confirmed_at ?? null,
    today: civilDay(work.now),
  };
}
