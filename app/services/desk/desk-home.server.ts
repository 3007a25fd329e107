import { listOpenProposals } from "@db/queries/proposals";
import { listOpenSubmissions, listTrialsInScope } from "@db/queries/desk-trials";
import { may } from "~/domain/access/permissions";
import { scopeOf } from "~/domain/access/scope";
import type { DeskWork } from "~/services/accounts/authorised.server";

/** What waits for the signed-in person: their trials, and for a regulator the submissions and proposals to decide. */
export async function readDeskHome({ actor, trx }: DeskWork) {
  const reviews = may(actor, "trial:review");
  return {
    trials: await listTrialsInScope(trx, scopeOf(actor, "desk:open"), 20),
    submissions: reviews ? await listOpenSubmissions(trx) : [],
    proposals: reviews ? await listOpenProposals(trx) : [],
    reviews,
  };
}
