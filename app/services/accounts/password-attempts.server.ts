import { type AttemptLimit, createAttemptLimit } from "~/services/accounts/attempt-limit.server";

const quarterOfAnHour = 15 * 60_000;

/** Failures allowed for one account from one address in a quarter of an hour. */
export const failuresPerAccountAndAddress = 10;

/**
 * Failures allowed for one account from all addresses together: so many that nobody is locked out by another's guesses from
 * one place.
 */
export const failuresPerAccount = 100;

/** Failures allowed from one address in a quarter of an hour; a whole hospital may stand behind one. */
export const failuresPerAddress = 100;

/**
 * What the password, or a code in its place, is typed for; each is counted apart, so that whoever is signed in already is not
 * held up by guesses at the door.
 */
const purposes = ["sign-in", "confirmation", "second-factor", "reset"] as const;

export type PasswordPurpose = (typeof purposes)[number];

interface Limits {
  address: AttemptLimit;
  account: AttemptLimit;
  accountAndAddress: AttemptLimit;
}

function newLimits(): Limits {
  return {
    address: createAttemptLimit(failuresPerAddress, quarterOfAnHour),
    account: createAttemptLimit(failuresPerAccount, quarterOfAnHour),
    accountAndAddress: createAttemptLimit(failuresPerAccountAndAddress, quarterOfAnHour),
  };
}

type EveryLimit = Map<PasswordPurpose, Limits>;

const place: { trialbookPasswordAttempts?: EveryLimit } = globalThis as typeof globalThis & {
  trialbookPasswordAttempts?: EveryLimit;
};

/** The limits of this process; kept on `globalThis`, so that a reloaded module goes on counting. */
function limitsOf(purpose: PasswordPurpose): Limits {
  place.trialbookPasswordAttempts ??= new Map(purposes.map((one) => [one, newLimits()]));
  const limits = place.trialbookPasswordAttempts.get(purpose);
  if (!limits) throw new Error(`Attempts at ${purpose} are not counted.`);
  return limits;
}

/** Whose password is tried (lower-case e-mail, known or not), what for, from where, when. */
export interface PasswordAttempt {
  purpose: PasswordPurpose;
  email: string;
  clientIp: string;
  now: Date;
}

const pairOf = ({ email, clientIp }: PasswordAttempt) => `${clientIp} ${email}`;

/** Minutes to wait before the next attempt, rounded up; 0 when this one is counted and may be made. */
export function minutesToWait(attempt: PasswordAttempt): number {
  const { address, account, accountAndAddress } = limitsOf(attempt.purpose);
  const counted: (() => void)[] = [];
  for (const [limit, key] of [
    [address, attempt.clientIp],
    [accountAndAddress, pairOf(attempt)],
    [account, attempt.email],
  ] as const) {
    const wait = limit.take(key, attempt.now);
    if (wait > 0) {
      for (const takeBack of counted) takeBack();
      return Math.ceil(wait / 60_000);
    }
    counted.push(() => limit.giveBack(key));
  }
  return 0;
}

/** The attempt was right: the account starts anew from this address, and neither address nor account is charged for it. */
export function attemptSucceeded(attempt: PasswordAttempt): void {
  const { address, account, accountAndAddress } = limitsOf(attempt.purpose);
  accountAndAddress.forget(pairOf(attempt));
  address.giveBack(attempt.clientIp);
  account.giveBack(attempt.email);
}
