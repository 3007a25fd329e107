import { listOpenClaims } from "@db/queries/account-claims";
import { listDutyRecordsOf } from "@db/queries/duty-records";
import { listOpenProposals } from "@db/queries/proposals";
import { listOpenSubmissions, listTrialsInScope } from "@db/queries/desk-trials";
import { may } from "~/domain/access/permissions";
import { scopeOf } from "~/domain/access/scope";
import { recordState } from "~/domain/trials/duties/record-state";
import { civilDay } from "~/lib/civil-day";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { dutyFactsOf } from "~/services/reminders/duty-facts.server";

/** The actor's registered trials whose records ask for something: a duty that is late or falls due soon, a contradiction. */
async function readDue(trx: DeskWork["trx"], ids: readonly number[], today: string) {
  const rows = await listDutyRecordsOf(trx, ids);
  return rows
    .map((row) => ({
      public_id: row.public_id,
      title_en: row.title_en,
      title_vi: row.title_vi,
      state: recordState(dutyFactsOf(row), today),
    }))
    .filter(({ state }) => state.currency !== "current");
}

/** What waits for the signed-in person: their trials and what falls due on them, and for a regulator what is to be decided. */
export async function readDeskHome({ actor, trx, now }: DeskWork) {
  const reviews = may(actor, "trial:review");
  const trials = await listTrialsInScope(trx, scopeOf(actor, "desk:open"), 20);
  return {
    trials,
    keeps: may(actor, "trial:draft"),
    due: await readDue(trx, may(actor, "review:comment") ? trials.map(({ id }) => id) : [], civilDay(now)),
    claims: reviews ? await listOpenClaims(trx) : [],
    submissions: reviews ? await listOpenSubmissions(trx) : [],
    proposals: reviews ? await listOpenProposals(trx) : [],
    reviews,
  };
}
