import { findAccountByEmail } from "@db/queries/accounts";
import { registryChain } from "~/domain/audit/audit-entry";
import { RuleViolation } from "~/lib/errors";
import type { Act } from "~/services/act";
import { makeAccountLink } from "~/services/accounts/account-link.server";
import { sessionSettings } from "~/services/accounts/session-settings.server";
import { recordAudit } from "~/services/audit/record-audit.server";

/**
 * Makes a link for a new password that an administrator hands over, where no mail server is set: the only way back for somebody
 * who has forgotten theirs. It takes no second factor away, and is in the access log.
 * @returns its address, shown this once.
 * @throws RuleViolation `mail_is_sent` where mails are sent; `no_password` for an account that has none, or is deactivated.
 */
export async function makeResetLink(act: Act, email: string): Promise<string> {
  if (sessionSettings().sendsMail) throw new RuleViolation("mail_is_sent");
  const account = await findAccountByEmail(act.trx, email);
  if (!account?.passwordHash || account.deactivatedAt) throw new RuleViolation("no_password");
  const { address } = await makeAccountLink(act, account.id, "password-reset");
  const entry = { chain: registryChain, verb: "account.reset-link-made", entity: "account", id: account.id };
  await recordAudit(act, { ...entry, changes: [] });
  return address;
}
