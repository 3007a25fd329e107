/**
 * A number as people type it: "12", "12.5" or, with a decimal comma, "12,5". Text that is no number gives NaN, so that a
 * schema refuses it by name; an absent text stays absent.
 */
export function numberFromText(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  return /^[+-]?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(",", ".")) : Number.NaN;
}
