import type { TrialRecord } from "../trial-record";
import { acceptedRegistryOf } from "./accepted-registries";
import { earliestDay, latestDay } from "./partial-day";

/**
 * Whether a trial was registered before its first participant. `basis` says against which registration that was judged: the
 * earliest in an accepted registry, or, where the record names none with its date, the one in this book.
 */
export interface RegistrationTiming {
  verdict: "prospective" | "retrospective" | "undetermined";
  basis: "accepted" | "here";
  registeredOn: string;
  registry: string | null;
  number: string | null;
}

/** The earliest dated registration that a record states in an accepted registry; null where it states none. */
export function earliestAccepted(record: TrialRecord): { on: string; registry: string; number: string } | null {
  const dated = record.identification.secondaryIdentifiers.flatMap(({ number, registeredOn }) => {
    const registry = acceptedRegistryOf(number);
    return registry && registeredOn ? [{ on: registeredOn, registry, number }] : [];
  });
  return dated.sort((a, b) => latestDay(a.on).localeCompare(latestDay(b.on)))[0] ?? null;
}

/**
 * Prospective: registered at or before the first enrolment (ICMJE). Dates known to the month or year decide only where every
 * day they may mean gives the same answer; else, and without a date of first enrolment, the answer is undetermined.
 * @param registeredOn civil day of the registration in this book.
 */
export function registrationTiming(record: TrialRecord, registeredOn: string): RegistrationTiming {
  const accepted = earliestAccepted(record);
  const on = accepted?.on ?? registeredOn;
  const first = record.enrolment.firstEnrolment?.date;
  const told = { registeredOn: on, registry: accepted?.registry ?? null, number: accepted?.number ?? null };
  const basis = accepted ? "accepted" : "here";
  if (!first) return { verdict: "undetermined", basis, ...told };
  if (latestDay(on) <= earliestDay(first)) return { verdict: "prospective", basis, ...told };
  if (earliestDay(on) > latestDay(first)) return { verdict: "retrospective", basis, ...told };
  return { verdict: "undetermined", basis, ...told };
}
