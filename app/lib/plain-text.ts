/** Line ends that only word processors write: vertical tab, next line, line and paragraph separator. */
const foreignLineEnds = /[\v\u0085\u2028\u2029]/g;

/** Control characters, but for tab and line ends, which forms send. */
const controls = /(?![\t\n\r])\p{Cc}/gu;

/** What is not seen and changes what is read or found: soft hyphens, zero-width spaces, marks of byte order, turned directions. */
const unseen = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text as the book keeps it, whatever it was pasted from: composed letters (Unicode NFC), line ends for the separators of word
 * processors, and none of the characters that nobody sees: a soft hyphen would keep a word from being found, an override of the
 * direction would show a title backwards, a control character has no place in XML 1.0. Letters of every script, emoji and the
 * joiners within them stay. Source: Unicode Technical Report 36, "Unicode Security Considerations", 2.5 and 3.1.
 */
export function plainText(text: string): string {
  return text.replace(foreignLineEnds, "\n").replace(controls, "").replace(unseen, "").normalize("NFC");
}
