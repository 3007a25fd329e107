import { database } from "@db/client/current-database";
import { type LinkPurpose, type OpenLink, updateLinkUsed } from "@db/queries/account-links";
import { updateEmailVerified, updatePassword } from "@db/queries/accounts";
import { deleteSessions } from "@db/queries/sessions";
import { registryChain } from "~/domain/audit/audit-entry";
import { NotFound } from "~/lib/errors";
import { linkDigest, readAccountLink } from "~/services/accounts/account-link.server";
import { endProgramAccess } from "~/services/accounts/end-program-access.server";
import { newPasswordIn } from "~/services/accounts/new-password";
import { hashNewPassword } from "~/services/accounts/password-hash.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { sendMail } from "~/services/mail/send-mail.server";

/** A link as it came back: its secret and what it was made for. */
export interface FollowedLink {
  token: string;
  purpose: LinkPurpose;
  now: Date;
}

/** The account behind a followed link; undefined when the link opens nothing. Never called inside a transaction. */
export function openLink({ token, purpose, now }: FollowedLink): Promise<OpenLink | undefined> {
  return database()
    .owner.transaction()
    .execute((trx) => readAccountLink({ trx, now }, { token, purpose }));
}

const verbs: Readonly<Record<LinkPurpose, string>> = {
  invitation: "account.invitation-accepted",
  "password-reset": "account.password-reset",
};

/**
 * Gives the account of a link the password of the form (typed twice) and uses the link up. All its sessions end, and with a new
 * password its personal tokens and calendar address: whoever asked for it may have lost the old one to somebody. Never called inside a transaction.
 * @throws NotFound when the link opens nothing; InvalidInput for a password too short or typed differently.
 */
export async function giveByLink({ token, purpose, now }: FollowedLink, form: FormData): Promise<void> {
  const typed = newPasswordIn(form);
  if (!(await openLink({ token, purpose, now }))) throw new NotFound("link");
  const password = await hashNewPassword(typed);
  await database()
    .owner.transaction()
    .execute(async (trx) => {
      const link = await readAccountLink({ trx, now }, { token, purpose });
      if (!link || !(await updateLinkUsed(trx, { digest: linkDigest(token), accountId: link.accountId, now }))) {
        throw new NotFound("link");
      }
      const { accountId, name, email } = link;
      await updatePassword(trx, { accountId, password, now });
      await updateEmailVerified(trx, accountId, now);
      await deleteSessions(trx, { accountId });
      const act = { trx, now, actor: { accountId, name, email, grants: [] } };
      if (purpose === "password-reset") {
        const tokens = await endProgramAccess(act, accountId);
        await sendMail(act, { to: { accountId }, template: "security:mail.passwordReset", values: { tokens } });
      }
      await recordAudit(act, {
        chain: registryChain,
        verb: verbs[purpose],
        entity: "account",
        id: accountId,
        changes: [],
      });
    });
}
