import { hash, verify } from "@node-rs/argon2";
import { InvalidInput } from "~/lib/errors";

/** Fewest characters of a new password. */
export const leastPasswordLength = 12;

/** Longest password, in UTF-16 code units; a longer text is never a password. */
export const mostPasswordLength = 256;

/** argon2id (the library's default) with 19 MiB, 2 passes, 1 lane: OWASP Password Storage Cheat Sheet, first choice. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One form of the same typed text: keyboards differ in how they compose Vietnamese letters (NIST SP 800-63B, 5.1.1.2). */
const composed = (password: string) => password.normalize("NFKC");

/**
 * The argon2id hash of a password, in the PHC string format; takes some 20 ms.
 * @throws InvalidInput when the password has fewer than 12 characters or more than 256 code units.
 */
export async function hashNewPassword(password: string): Promise<string> {
  if ([...composed(password)].length < leastPasswordLength) {
    throw new InvalidInput([{ path: "password", message: `passwordTooShort?min=${leastPasswordLength}` }]);
  }
  if (password.length > mostPasswordLength) {
    throw new InvalidInput([{ path: "password", message: `tooLong?max=${mostPasswordLength}` }]);
  }
  return hashPassword(password);
}

/** The hash of any text, without judging it as a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), cost);
}

/** Whether the password is the one of the hash; false for a text too long to be one, which costs as much. */
export async function passwordMatches(stored: string, password: string): Promise<boolean> {
  const right = await verify(stored, composed(password.slice(0, mostPasswordLength)));
  return right && password.length <= mostPasswordLength;
}
