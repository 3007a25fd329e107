import { z } from "zod";
import { RuleViolation } from "~/lib/errors";
import { parseForm } from "~/lib/parse-form";
import type { DeskActionWork } from "~/services/accounts/authorised.server";
import { deactivateAccount, reactivateAccount, takeSecondFactorAway } from "~/services/accounts/deactivate.server";
import { changeRolePeriod, giveRole } from "~/services/accounts/give-role.server";
import { grantFields, grantOfForm } from "~/services/accounts/grant-form.server";
import { inviteAgain } from "~/services/accounts/invite.server";
import { makeResetLink } from "~/services/accounts/reset-link.server";
import { readAccount } from "~/services/accounts/list-accounts.server";

const reasoned = z.object({ reason: z.string("required").trim().min(1, "required").max(1000) });
const period = z.object({ grant: z.coerce.number().int(), until: z.iso.date("notADate").optional() });

const byReason = {
  deactivate: deactivateAccount,
  reactivate: reactivateAccount,
  takeFactor: takeSecondFactorAway,
} as const;

type ReasonedIntent = keyof typeof byReason;

const isReasoned = (intent: string): intent is ReasonedIntent => Object.hasOwn(byReason, intent);

async function endOrExtend(work: DeskActionWork, accountId: string, intent: "period" | "end-role"): Promise<void> {
  const { grant: grantId, until } = parseForm(period, work.form);
  await changeRolePeriod(work, { accountId, grantId, until: intent === "end-role" ? "now" : until });
}

/** What came of an act: the invitation's link where it is to be handed over. */
export interface AccountActOutcome {
  done: string;
  address: string | null;
}

/**
 * Does what a form on an account's page says (`intent`): give a role, set or end its period, invite again, deactivate,
 * reactivate, make a link for a new password, take the second factor away.
 * @throws NotFound, InvalidInput, RuleViolation as the acts do; RuleViolation `unknown_act` for another intent.
 */
export async function actOnAccount(work: DeskActionWork): Promise<AccountActOutcome> {
  const { id: accountId, email } = await readAccount(work);
  const intent = String(work.form.get("intent") ?? "");
  const done = { done: intent, address: null };
  if (isReasoned(intent)) {
    await byReason[intent](work, { accountId, ...parseForm(reasoned, work.form) });
    return done;
  }
  if (intent === "period" || intent === "end-role") {
    await endOrExtend(work, accountId, intent);
    return done;
  }
  if (intent === "give-role") {
    await giveRole(work, accountId, await grantOfForm(work, parseForm(grantFields, work.form)));
    return done;
  }
  if (intent === "reset-link") return { done: intent, address: await makeResetLink(work, email) };
  if (intent === "invite-again") return { done: intent, ...(await inviteAgain(work, email)) };
  throw new RuleViolation("unknown_act");
}
