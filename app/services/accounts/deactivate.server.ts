import { updateLinksEnded } from "@db/queries/account-links";
import { updateDeactivation } from "@db/queries/accounts";
import { listGrantsInForce } from "@db/queries/role-grants";
import { deleteSecondFactor } from "@db/queries/second-factors";
import { deleteSessions } from "@db/queries/sessions";
import type { Actor } from "~/domain/access/roles";
import { registryChain } from "~/domain/audit/audit-entry";
import { RuleViolation } from "~/lib/errors";
import type { Act } from "~/services/act";
import { endProgramAccess } from "~/services/accounts/end-program-access.server";
import { keepAnAdministrator } from "~/services/accounts/give-role.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { sendMail } from "~/services/mail/send-mail.server";

/** An act on somebody's account with the reason that the audit keeps. */
export interface ReasonedAct {
  accountId: string;
  reason: string;
}

/**
 * Closes an account: its sessions, links, personal tokens and calendar address end at once, and nobody signs in with it until it is opened again. What it did stays.
 * @throws RuleViolation `own_account` for one's own, `last_administrator`, or `already_deactivated`.
 */
export async function deactivateAccount(
  act: Act & { actor: Actor },
  { accountId, reason }: ReasonedAct,
): Promise<void> {
  if (accountId === act.actor.accountId) throw new RuleViolation("own_account");
  const held = await listGrantsInForce(act.trx, accountId, act.now);
  if (held.some(({ role }) => role === "administrator")) await keepAnAdministrator(act, accountId);
  if (!(await updateDeactivation(act.trx, { id: accountId, at: act.now, now: act.now }))) {
    throw new RuleViolation("already_deactivated");
  }
  await deleteSessions(act.trx, { accountId });
  await endProgramAccess(act, accountId);
  await updateLinksEnded(act.trx, accountId, act.now);
  await recordAudit(act, {
    chain: registryChain,
    verb: "account.deactivated",
    entity: "account",
    id: accountId,
    changes: [{ field: "deactivated", from: false, to: true }],
    reason,
  });
}

/** Opens a closed account again, with the roles whose periods have not ended. @throws RuleViolation `not_deactivated`. */
export async function reactivateAccount(act: Act, { accountId, reason }: ReasonedAct): Promise<void> {
  if (!(await updateDeactivation(act.trx, { id: accountId, at: null, now: act.now }))) {
    throw new RuleViolation("not_deactivated");
  }
  await recordAudit(act, {
    chain: registryChain,
    verb: "account.reactivated",
    entity: "account",
    id: accountId,
    changes: [{ field: "deactivated", from: true, to: false }],
    reason,
  });
}

/**
 * Takes away the second factor of somebody who has lost both the app and the recovery codes, after they have shown who they
 * are. Their sessions end, and a mail tells them.
 * @throws RuleViolation `own_account` for one's own, `no_second_factor`.
 */
export async function takeSecondFactorAway(
  act: Act & { actor: Actor },
  { accountId, reason }: ReasonedAct,
): Promise<void> {
  if (accountId === act.actor.accountId) throw new RuleViolation("own_account");
  if (!(await deleteSecondFactor(act.trx, accountId))) throw new RuleViolation("no_second_factor");
  await deleteSessions(act.trx, { accountId });
  await sendMail(act, { to: { accountId }, template: "security:mail.secondFactorOff" });
  const entry = { chain: registryChain, verb: "account.second-factor-taken-away", entity: "account", id: accountId };
  await recordAudit(act, { ...entry, changes: [], reason });
}
