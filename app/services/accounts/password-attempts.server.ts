import { type AttemptLimit, createAttemptLimit } from "~/services/accounts/attempt-limit.server";

const quarterOfAnHour = 15 * 60_000;

/** Failures allowed for one account in a quarter of an hour. */
export const failuresPerAccount = 10;

/** Failures allowed from one address in a quarter of an hour; a whole hospital may stand behind one. */
export const failuresPerAddress = 100;

interface Limits {
  account: AttemptLimit;
  address: AttemptLimit;
}

const place: { trialbookAttempts?: Limits } = globalThis as typeof globalThis & { trialbookAttempts?: Limits };

/** The limits of this process; kept on `globalThis`, so that a reloaded module goes on counting. */
function limits(): Limits {
  place.trialbookAttempts ??= {
    account: createAttemptLimit(failuresPerAccount, quarterOfAnHour),
    address: createAttemptLimit(failuresPerAddress, quarterOfAnHour),
  };
  return place.trialbookAttempts;
}

/** Whose password is tried (lower-case e-mail, known or not), from where, when. */
export interface PasswordAttempt {
  email: string;
  clientIp: string;
  now: Date;
}

/** Minutes to wait before the next attempt, rounded up; 0 when this one is counted and may be made. */
export function minutesToWait({ email, clientIp, now }: PasswordAttempt): number {
  const { account, address } = limits();
  const fromAddress = address.take(clientIp, now);
  const onAccount = fromAddress > 0 ? 0 : account.take(email, now);
  if (onAccount > 0) address.giveBack(clientIp);
  return Math.ceil(Math.max(fromAddress, onAccount) / 60_000);
}

/** The attempt was right: the account starts anew, and the address is not charged. */
export function attemptSucceeded({ email, clientIp }: PasswordAttempt): void {
  limits().account.forget(email);
  limits().address.giveBack(clientIp);
}
