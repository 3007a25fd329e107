import { foldText } from "~/lib/fold-text";
import type { LocalText } from "./local-text";
import type { TrialRecord } from "./trial-record";

function both(value: LocalText | undefined): (string | undefined)[] {
  return [value?.en, value?.vi];
}

/**
 * The folded text by which a trial is found: its identifiers, titles, conditions, interventions, sponsors and summary in both
 * languages, the telling parts first. Words stand apart by spaces alone, as the searched words do, so that a number is found.
 */
export function searchText(record: TrialRecord, identifiers: readonly string[], sponsors: readonly string[]): string {
  const { identification, design, responsibility } = record;
  const parts = [
    ...identifiers,
    identification.acronym,
    ...both(identification.publicTitle),
    ...both(identification.scientificTitle),
    ...design.conditions.flatMap(({ name }) => both(name)),
    ...design.interventions.flatMap(({ name }) => both(name)),
    ...sponsors,
    ...both(responsibility.primarySponsor),
    ...both(identification.plainSummary),
  ];
  const text = foldText(parts.filter((part): part is string => Boolean(part)).join(" "));
  return text.replace(/[^\p{L}\p{N}]+/gu, " ").slice(0, 200_000);
}
