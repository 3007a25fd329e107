import type { TrialRecord } from "../trial-record";
import { settledNumber } from "./accepted-registries";

/** A number of a trial, who gives such numbers, and whether the book leads from it to the trial (`secondary`: it need not). */
export interface TrialNumber {
  identifier: string;
  authority: string;
  kind: string;
}

/** The numbers that a trial bears in the book, and the further ones that its record names, each once. */
export function allNumbers(borne: readonly TrialNumber[], { identification }: TrialRecord): TrialNumber[] {
  const known = new Set(borne.map(({ identifier }) => settledNumber(identifier)));
  const named = identification.secondaryIdentifiers.filter(({ number }) => !known.has(settledNumber(number)));
  return [...borne, ...named.map(({ number, authority }) => ({ identifier: number, authority, kind: "secondary" }))];
}
