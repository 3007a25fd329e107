import { foldText } from "~/lib/fold-text";
import type { TrialRecord } from "../trial-record";
import { acceptedRegistryOf, settledNumber } from "./accepted-registries";

type Identifier = TrialRecord["identification"]["secondaryIdentifiers"][number];

/** Whether the text has the form of WHO's Universal Trial Number, `U1111-1234-5678`. Source: WHO, "Universal Trial Number". */
export function isUniversalTrialNumber(number: string): boolean {
  return /^U1111-\d{4}-\d{4}$/.test(settledNumber(number));
}

/** Whether an identifier says that it is a Universal Trial Number, by its kind or by how it begins. */
export function claimsUniversalTrialNumber({ kind, number }: Identifier): boolean {
  return kind === "utn" || /^U\d{4}/.test(settledNumber(number));
}

/** The Universal Trial Numbers of a record that do not have its form. */
export function malformedUniversalTrialNumbers(record: TrialRecord): string[] {
  return record.identification.secondaryIdentifiers
    .filter((each) => claimsUniversalTrialNumber(each) && !isUniversalTrialNumber(each.number))
    .map(({ number }) => number);
}

const sharedByMany = /grant/;

/**
 * The numbers of a record that no second trial may bear. A number of an accepted registry and a Universal Trial Number stand for
 * themselves; every other one stands beside who issued it, because protocol 001 exists at every sponsor. Grants are left out:
 * one grant pays for many trials.
 */
export function identifierKeys({ identification }: TrialRecord): string[] {
  const keys = identification.secondaryIdentifiers.flatMap(({ authority, kind, number }) => {
    if (kind && sharedByMany.test(kind)) return [];
    const settled = settledNumber(number);
    const known = acceptedRegistryOf(settled) !== null || isUniversalTrialNumber(settled);
    return [
      known
        ? settled
        : `${foldText(authority)
            .replace(/[^\p{L}\p{N}]+/gu, " ")
            .trim()}:${settled}`,
    ];
  });
  return [...new Set(keys)].sort();
}
