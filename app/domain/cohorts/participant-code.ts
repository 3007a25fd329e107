/** Letters and digits that are not taken for one another when read aloud or written by hand (no 0 O, 1 I L, 5 S, 8 B, 2 Z). */
const alphabet = "ACDEFGHJKMNPQRTUVWXY34679";

/**
 * A participant's code within a trial, such as `K7M-QXA`, from six random bytes. It says nothing of site, order or person;
 * 25^6 codes (about 244 million) make guessing and clashes rare, and a clash is drawn again.
 */
export function participantCode(randomBytes: Uint8Array): string {
  const letters = Array.from(randomBytes.slice(0, 6), (byte) => alphabet[byte % alphabet.length]).join("");
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}

/** A typed code in its stored form: capitals, with its dash. */
export function normaliseParticipantCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}
