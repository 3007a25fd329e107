import { listAuditEvents } from "@db/queries/audit";
import { getTrialInScope } from "@db/queries/desk-trials";
import { trialChain } from "~/domain/audit/audit-entry";
import { wholeNumberFrom } from "~/lib/whole-number";
import type { DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "./trial-head";

const pageSize = 50;

function cursorOf(request: Request): number | undefined {
  return wholeNumberFrom(new URL(request.url).searchParams.get("cursor"));
}

/** A page of a trial's audit chain, newest first: who did what, when, from what to what. */
export async function readAuditTrail({ trx, scope, params, request }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const before = cursorOf(request);
  const rows = await listAuditEvents(trx, { chain: trialChain(trial.id), before, limit: pageSize + 1 });
  return {
    head: deskHead(trial),
    entries: rows.slice(0, pageSize).map(({ hash, ...row }) => ({ ...row, hash: hash.toString("hex") })),
    next: rows.length > pageSize ? (rows[pageSize - 1]?.seq ?? null) : null,
    continued: before !== undefined,
  };
}
