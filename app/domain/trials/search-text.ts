import { foldText } from "~/lib/fold-text";
import type { LocalText } from "./local-text";
import type { TrialRecord } from "./trial-record";

function both(value: LocalText | undefined): (string | undefined)[] {
  return [value?.en, value?.vi];
}

/** Longest text that search reads of one part of a record. */
const longest = 100_000;

function folded(parts: readonly (string | undefined)[]): string {
  const text = foldText(parts.filter((part): part is string => Boolean(part)).join(" "));
  return text.replace(/[^\p{L}\p{N}]+/gu, " ").slice(0, longest);
}

/**
 * The folded text by which a trial is found, in both languages: identifiers and titles (`head`), which weigh most; conditions,
 * interventions, sponsors, keywords and summary (`body`). Words stand apart by spaces alone, as the searched words do.
 */
export function searchText(
  record: TrialRecord,
  identifiers: readonly string[],
  sponsors: readonly string[],
): { head: string; body: string } {
  const { identification, design, responsibility } = record;
  const head = [
    ...identifiers,
    identification.acronym,
    ...both(identification.publicTitle),
    ...both(identification.scientificTitle),
  ];
  const body = [
    ...design.conditions.flatMap(({ name }) => both(name)),
    ...design.interventions.flatMap(({ name }) => both(name)),
    ...sponsors,
    ...both(responsibility.primarySponsor),
    ...identification.keywords,
    ...both(identification.plainSummary),
    ...both(identification.briefSummary),
  ];
  return { head: folded(head), body: folded(body) };
}
