import { createHmac, timingSafeEqual } from "node:crypto";

/** Letters of base 32 (RFC 4648, 6). */
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

const secondsPerStep = 30;
const digits = 6;

/** Bytes in base 32 without padding, five bits a letter. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

/** The time step of a moment: whole half minutes since 1970 (RFC 6238, 4.1). */
export function stepOf(now: Date): number {
  return Math.floor(now.getTime() / 1000 / secondsPerStep);
}

/**
 * The one-time code of a time step: HOTP with HMAC-SHA-1 and dynamic truncation (RFC 4226, 5.3) over the step (RFC 6238, 4.2),
 * six digits, which is what authenticator apps compute.
 */
export function codeOfStep(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits).padStart(digits, "0");
}

/**
 * The step whose code this is: that of `now`, the one before or the one after (RFC 6238, 5.2), later than `lastStep`, so that no
 * code is taken twice; null when it is none of them.
 */
export function matchingStep(
  { secret, lastStep }: { secret: Uint8Array; lastStep: number },
  code: string,
  now: Date,
): number | null {
  const step = stepOf(now);
  const found = [step - 1, step, step + 1].find((one) => {
    const right = Buffer.from(codeOfStep(secret, one));
    const given = Buffer.from(code);
    return given.length === right.length && timingSafeEqual(given, right) && one > lastStep;
  });
  return found ?? null;
}

/** The address that a QR code hands to an authenticator app (Key URI format). */
export function keyAddress(secret: Uint8Array, { issuer, email }: { issuer: string; email: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`;
  return `otpauth://totp/${label}?secret=${toBase32(secret)}&issuer=${encodeURIComponent(issuer)}&digits=${digits}&period=${secondsPerStep}`;
}
