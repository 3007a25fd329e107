import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const place: { trialbookDataKey?: Buffer } = globalThis as typeof globalThis & { trialbookDataKey?: Buffer };

/** Gives the process its DATA_KEY (32 bytes), once, at start. The key never enters the database. */
export function setDataKey(key: Buffer): void {
  if (key.length !== 32) throw new RangeError("DATA_KEY holds 32 bytes");
  place.trialbookDataKey = key;
}

function dataKey(): Buffer {
  if (!place.trialbookDataKey) throw new Error("No DATA_KEY has been set in this process.");
  return place.trialbookDataKey;
}

/** Seals a text with AES-256-GCM (NIST SP 800-38D): 12 random bytes, 16 bytes of tag, then the cipher text, in base64url. */
export function sealText(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", dataKey(), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/**
 * Opens a sealed text.
 * @throws Error when the text was sealed with another key or was altered.
 */
export function openSealedText(sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", dataKey(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}
