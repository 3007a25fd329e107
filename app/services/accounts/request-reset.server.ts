import { setTimeout as wait } from "node:timers/promises";
import type { Transaction } from "kysely";
import { database } from "@db/client/current-database";
import { countLinksSince } from "@db/queries/account-links";
import { findAccountByEmail } from "@db/queries/accounts";
import type { Database } from "@db/tables/database";
import { registryChain } from "~/domain/audit/audit-entry";
import { InvalidInput } from "~/lib/errors";
import { systemActor } from "~/services/act";
import { makeAccountLink, linkMinutes } from "~/services/accounts/account-link.server";
import { minutesToWait } from "~/services/accounts/password-attempts.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { sendMail } from "~/services/mail/send-mail.server";

/** Links for a new password that an account is sent at most in half an hour. */
const mostLinks = 3;

/** Every answer takes at least this long, in milliseconds, so that its time does not tell whether the account exists. */
const leastTime = 300;

async function answer(trx: Transaction<Database>, email: string, now: Date): Promise<void> {
  const act = { trx, now, actor: systemActor };
  const account = await findAccountByEmail(trx, email);
  const able = account?.passwordHash && !account.deactivatedAt;
  const since = new Date(now.getTime() - linkMinutes["password-reset"] * 60_000);
  const purpose = "password-reset" as const;
  if (account && able && (await countLinksSince(trx, { accountId: account.id, purpose, since })) < mostLinks) {
    const { address, until } = await makeAccountLink(act, account.id, purpose);
    const values = { link: address, name: account.name };
    await sendMail(act, { to: { accountId: account.id }, template: "security:mail.reset", values, validUntil: until });
  }
  await recordAudit(act, {
    chain: registryChain,
    verb: "account.reset-requested",
    entity: "account",
    id: account?.id ?? "unknown",
    changes: [],
    reason: account ? undefined : "unknown account",
  });
}

/**
 * Sends the account of an address a link for a new password, if there is such an account, it is in use and signs in with a
 * password; whoever asks is told the same in every case. Never called inside a transaction.
 * @throws InvalidInput at `email` when it is empty, or with an empty path after too many requests from one place.
 */
export async function requestReset(typed: string, from: { clientIp: string; now: Date }): Promise<void> {
  const email = typed.trim().toLowerCase();
  if (email === "") throw new InvalidInput([{ path: "email", message: "required" }]);
  if (email.length > 254) throw new InvalidInput([{ path: "email", message: "tooLong?max=254" }]);
  const minutes = minutesToWait({ purpose: "reset", email, ...from });
  if (minutes > 0) throw new InvalidInput([{ path: "", message: `tooManyAttempts?minutes=${minutes}` }]);
  const work = database()
    .owner.transaction()
    .execute((trx) => answer(trx, email.replaceAll("\0", ""), from.now));
  await Promise.all([work, wait(leastTime)]);
}
