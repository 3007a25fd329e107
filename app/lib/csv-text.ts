/** A text that a spreadsheet would take for a formula is led by an apostrophe, which it shows as text (OWASP, CSV injection). */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return harmless(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return harmless(value.join("; "));
  return JSON.stringify(value);
}

/** One line of comma-separated values (RFC 4180); lists are joined by semicolons, other groups stand as JSON. */
export function csvLine(values: readonly unknown[]): string {
  const cells = values.map(cellText);
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}

/** The head line, with the mark by which spreadsheets know UTF-8. */
export function csvHead(names: readonly string[]): string {
  return `\uFEFF${csvLine(names)}`;
}
