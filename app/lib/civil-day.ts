/** The zone in which "today" and the clocks run unless a site says otherwise. */
export const registryZone = "Asia/Ho_Chi_Minh";

const formats = new Map<string, Intl.DateTimeFormat>();

/** The civil day ("YYYY-MM-DD") of an instant in a zone. */
export function civilDay(instant: Date, zone: string = registryZone): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
    formats.set(zone, format);
  }
  return format.format(instant);
}

/** A civil day moved by whole days. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one civil day to another; negative when the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
