import { database } from "@db/client/current-database";
import { type AuditNarrowing, listAccountNames, listAuditEvents, listChainActors } from "@db/queries/audit";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getTrialMasking } from "@db/queries/masking";
import { maySeeOutcomesByArm } from "~/domain/access/masking";
import { may } from "~/domain/access/permissions";
import { reachesTrial, scopeOf } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { type AuditFilter, auditFilterOf } from "~/domain/audit/audit-filter";
import { addDays } from "~/lib/civil-day";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { payloadWithoutArms } from "./payload-without-arms";

const pageSize = 50;

/** The beginning of a civil day in the registry's zone, which keeps UTC+7 all the year. */
function beginningOf(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

/** The filter as instants; the last day is included. */
export function narrowingOf({ from, to, ...rest }: AuditFilter): AuditNarrowing {
  return {
    ...rest,
    ...(from === undefined ? {} : { from: beginningOf(from) }),
    ...(to === undefined ? {} : { before: beginningOf(addDays(to, 1)) }),
  };
}

/**
 * A page of a trial's audit chain, newest first, narrowed as the address asks: who did what, when, from what to what, why.
 * People are named as their accounts are named now. Arms are left out for whoever may not see outcomes by arm.
 */
export async function readAuditTrail({ actor, trx, scope, params, request }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const asked = new URL(request.url).searchParams;
  const before = wholeNumberFrom(asked.get("cursor"));
  const filter = auditFilterOf(asked);
  const chain = trialChain(trial.id);
  const narrowing = narrowingOf(filter);
  const rows = await listAuditEvents(trx, { chain, before, limit: pageSize + 1, narrowing });
  const actors = (await listChainActors(trx, chain)).map((each) => each.actor);
  const arms = maySeeOutcomesByArm(actor, await getTrialMasking(trx, trial));
  return {
    head: deskHead(trial),
    filter,
    actors,
    entries: rows.slice(0, pageSize).map(({ hash, payload, ...row }) => ({
      ...row,
      payload: arms ? payload : payloadWithoutArms(payload),
      hash: hash.toString("hex"),
    })),
    next: rows.length > pageSize ? (rows[pageSize - 1]?.seq ?? null) : null,
    continued: before !== undefined,
    redacts: may(actor, "audit:redact") && reachesTrial(scopeOf(actor, "audit:redact"), trial),
  };
}

/** Names of the people in a trial's audit, by account. Read by the owner, after the reader's own transaction. */
export async function namesOfActors(actors: readonly string[]): Promise<Record<string, string>> {
  const ids = actors.filter((actor) => /^[0-9a-f-]{36}$/.test(actor));
  return Object.fromEntries(await listAccountNames(database().owner, ids));
}
