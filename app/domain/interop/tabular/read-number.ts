/**
 * A number as people write it: `12`, `-3.5`, or with a decimal comma `3,5`. A separator of thousands is refused, because
 * `1.234` would be read differently in the two conventions of one file; so `1.234,5` and `1,234.5` give null, and `1.234`
 * is one and a bit. Null for anything else.
 */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!/^[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/.test(trimmed)) return null;
  const value = Number(trimmed.replace(",", "."));
  return Number.isFinite(value) ? value : null;
}

/** A count: a whole number from 0 to 9,999,999 without sign; a spreadsheet's `12.0` is 12. Null for anything else. */
export function readCount(text: string): number | null {
  const whole = /^(\d{1,7})(?:[.,]0+)?$/.exec(text.trim());
  return whole ? Number(whole[1]) : null;
}
