/** By what a report is owed: a law, a condition of an approval, or good practice. */
export const reportBases = ["legal", "condition", "good_practice"] as const;

/** How a report stands on a day: sent, late since the day after it was due, or still to come. */
export type ReportStanding = "sent" | "late" | "due";

/** Judges a report: a recorded sending ends it, whenever it was sent; without one it is late from the day after it was due. */
export function reportStanding(
  { due_on, sent_on }: { due_on: string; sent_on: string | null },
  today: string,
): ReportStanding {
  if (sent_on !== null) return "sent";
  return due_on < today ? "late" : "due";
}
