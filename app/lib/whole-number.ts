/** A whole number of at most fifteen digits as an address or a form carries it; anything else is undefined. */
export function wholeNumberFrom(text: string | null | undefined): number | undefined {
  return /^\d{1,15}$/.test(text ?? "") ? Number(text) : undefined;
}
