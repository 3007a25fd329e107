import { z } from "zod";
import { listAccountClaims, listCitedAccounts } from "@db/queries/account-claims";
import { getTrialInScope } from "@db/queries/desk-trials";
import { may } from "~/domain/access/permissions";
import { Forbidden } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { claimAccount, decideClaim } from "~/services/trials/claim-account.server";
import { deskHead } from "./trial-head";

/** The cited accounts that were claimed to tell of a trial, and those that can be. */
export async function readClaimsPage({ actor, trx, scope, params }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const reviews = may(actor, "trial:review");
  return {
    head: deskHead(trial),
    reviews,
    claims: await listAccountClaims(trx, trial.id),
    accounts: reviews ? [] : await listCitedAccounts(trx),
  };
}

const asked = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("claim"), account: z.string().max(64), rationale: z.string().max(2000) }),
  z.object({
    intent: z.enum(["linked", "rejected"]),
    claim: z.coerce.number().int().min(1).max(2_000_000_000),
    reason: z.string().max(2000),
  }),
]);

/** Claims a cited account for the trial, or decides a claim. */
export async function changeClaims(work: DeskActionWork): Promise<void> {
  const what = parseForm(asked, work.form);
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const needs = what.intent === "claim" ? "trial:draft" : "trial:review";
  if (!may(work.actor, needs)) throw new Forbidden(needs);
  if (what.intent === "claim") {
    await claimAccount(work, { trialId: trial.id, account: what.account, rationale: what.rationale });
  } else {
    await decideClaim(work, { trialId: trial.id, claimId: what.claim, outcome: what.intent, reason: what.reason });
  }
}
