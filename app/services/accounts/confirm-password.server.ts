import { database } from "@db/client/current-database";
import { findAccountByEmail } from "@db/queries/accounts";
import type { Actor } from "~/domain/access/roles";
import { InvalidInput } from "~/lib/errors";
import { systemActor } from "~/services/act";
import { auditAccount } from "~/services/accounts/audit-account.server";
import { attemptSucceeded, minutesToWait } from "~/services/accounts/password-attempts.server";
import { passwordMatches } from "~/services/accounts/password-hash.server";

/** The password again: who confirms, and the form with the field that holds it. */
export interface PasswordAgain {
  actor: Actor;
  now: Date;
  clientIp: string;
  form: FormData;
  field: string;
}

/**
 * Confirms that the actor typed their own password again, within limits as strict as those of sign-in, counted apart. A
 * refusal is audited.
 * Never called inside a transaction.
 * @throws InvalidInput at the field: empty, wrong, or too many failures (with the minutes to wait).
 */
export async function confirmPassword({ actor, now, clientIp, form, field }: PasswordAgain): Promise<void> {
  const refuse = (message: string) => new InvalidInput([{ path: field, message }]);
  const password = form.get(field);
  if (typeof password !== "string" || password === "") throw refuse("required");
  const attempt = { purpose: "confirmation" as const, email: actor.email, clientIp, now };
  const minutes = minutesToWait(attempt);
  if (minutes > 0) throw refuse(`tooManyAttempts?minutes=${minutes}`);
  const stored = (await findAccountByEmail(database().owner, actor.email))?.passwordHash;
  if (stored && (await passwordMatches(stored, password))) {
    attemptSucceeded(attempt);
    return;
  }
  await auditAccount(now, {
    verb: "account.confirmation-refused",
    actor: systemActor,
    subject: actor.accountId,
    reason: "wrong password",
  });
  throw refuse("wrongPassword");
}
