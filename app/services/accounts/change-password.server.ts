import { updateLinksEnded } from "@db/queries/account-links";
import { updatePassword } from "@db/queries/accounts";
import { deleteSessions } from "@db/queries/sessions";
import { registryChain } from "~/domain/audit/audit-entry";
import { InvalidInput } from "~/lib/errors";
import { endCalendarAddress } from "~/services/accounts/end-program-access.server";
import { newPasswordIn } from "~/services/accounts/new-password";
import { hashNewPassword } from "~/services/accounts/password-hash.server";
import type { OwnAct } from "~/services/accounts/own-act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { sendMail } from "~/services/mail/send-mail.server";

/**
 * Changes one's own password to that of the form (typed twice), once the old one has been confirmed; every other session of the
 * account ends, and its calendar address; the mail names the personal tokens that stay in force.
 * @throws InvalidInput for a password too short, too long or typed differently, or the old one again.
 */
export async function changePassword(act: OwnAct, form: FormData): Promise<void> {
  const typed = newPasswordIn(form);
  if (typed === form.get("oldPassword")) throw new InvalidInput([{ path: "password", message: "samePassword" }]);
  const password = await hashNewPassword(typed);
  const { accountId } = act.actor;
  await updatePassword(act.trx, { accountId, password, now: act.now });
  await updateLinksEnded(act.trx, accountId, act.now);
  await deleteSessions(act.trx, { accountId, except: act.sessionId });
  const tokens = await endCalendarAddress(act, accountId);
  await sendMail(act, { to: { accountId }, template: "security:mail.passwordChanged", values: { tokens } });
  const entry = { chain: registryChain, verb: "account.password-changed", entity: "account", id: accountId };
  await recordAudit(act, { ...entry, changes: [] });
}
