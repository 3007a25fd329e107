import { createHash, randomBytes } from "node:crypto";
import { toBase32 } from "~/services/accounts/one-time-code.server";

const codesAtOnce = 10;
const bytesPerCode = 10;

/** Ten new recovery codes of 80 random bits, in four groups of four letters and digits. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codesAtOnce }, () =>
    (toBase32(randomBytes(bytesPerCode)).match(/.{4}/g) ?? []).join("-"),
  );
}

/**
 * What is kept of a recovery code, however it was typed (small letters, spaces, without hyphens). A plain SHA-256: 80 random
 * bits cannot be guessed from it.
 */
export function recoveryDigest(typed: string): Buffer {
  return createHash("sha256")
    .update(typed.toUpperCase().replace(/[^A-Z0-9]/g, ""))
    .digest();
}

/** Whether a typed text has the length of a recovery code rather than of a one-time code. */
export function looksLikeRecoveryCode(typed: string): boolean {
  return typed.replace(/[^A-Za-z0-9]/g, "").length > 8;
}
