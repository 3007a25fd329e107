import { z } from "zod";
import { getDataQuery, insertDataQueryEntry } from "@db/queries/data-queries";
import { getTrialInScope } from "@db/queries/desk-trials";
import { lockTrial } from "@db/queries/trials";
import { may, type Permission } from "~/domain/access/permissions";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { type QueryAct, queryStanding, refuseOutOfTurn } from "~/domain/monitoring/data-query";
import { Forbidden, NotFound } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import { wholeNumberFrom } from "~/lib/whole-number";
import { accountIdOf } from "~/services/act";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";

const said = z.object({
  intent: z.enum(["answered", "asked_again", "closed"]),
  text: z.string({ error: "required" }).trim().min(1).max(2_000),
});

/** What each act of a query takes. */
export const queryPermissions = {
  opened: "queries:open",
  answered: "queries:answer",
  asked_again: "queries:open",
  closed: "queries:open",
} as const satisfies Record<QueryAct, Permission>;

/** The trial and the query that an address names, in the actor's scope. */
export async function queryOfAddress({ trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const number = wholeNumberFrom(params["number"]);
  if (number === undefined || number > 2_147_483_647) throw new NotFound("query");
  return { trial, query: await getDataQuery(trx, scope, trial.id, number) };
}

/** Whether the actor may do an act on the queries of a site: the permission holds there. */
export function mayOnSite(
  actor: DeskWork["actor"],
  permission: Permission,
  place: { trial: Parameters<typeof reachesTrial>[1]; siteId: number },
): boolean {
  if (!may(actor, permission)) return false;
  const scope = scopeOf(actor, permission);
  return reachesTrial(scope, place.trial) || scope.siteIds.includes(place.siteId);
}

/**
 * Answers a query, asks again or closes it, in turn; what was said before stays.
 * @throws Forbidden for a role that does not do this; RuleViolation out of turn or on a closed query.
 */
export async function continueQueryFromForm(work: DeskActionWork): Promise<void> {
  const { trial } = await queryOfAddress(work);
  const { intent, text } = parseForm(said, work.form);
  await lockTrial(work.trx, trial.id);
  const { query } = await queryOfAddress(work);
  const permission = queryPermissions[intent];
  if (!mayOnSite(work.actor, permission, { trial, siteId: query.site_id })) throw new Forbidden(permission);
  refuseOutOfTurn(query.last_act, intent);
  await insertDataQueryEntry(work.trx, {
    query_id: query.id,
    trial_id: trial.id,
    site_id: query.site_id,
    number: query.entries.length + 1,
    act: intent,
    text,
    entered_by: accountIdOf(work) ?? "",
    entered_at: work.now,
  });
  await recordAudit(work, {
    chain: trialChain(trial.id),
    verb: `query.${intent.replace("_", "-")}`,
    entity: "participant",
    id: query.code,
    changes: [
      { field: `query ${query.number}`, from: queryStanding(query.last_act), to: queryStanding(intent) },
      { field: "text", from: null, to: text },
    ],
  });
}
