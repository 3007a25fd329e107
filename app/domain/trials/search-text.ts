import { foldText } from "~/lib/fold-text";
import type { LocalText } from "./local-text";
import type { TrialRecord } from "./trial-record";

function both(value: LocalText | undefined): (string | undefined)[] {
  return [value?.en, value?.vi];
}

/**
 * The folded text by which a trial is found: its identifiers, titles, conditions, interventions, sponsors and summary in both
 * languages, the telling parts first.
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
  return foldText(parts.filter((part): part is string => Boolean(part)).join(" \n ")).slice(0, 200_000);
}
