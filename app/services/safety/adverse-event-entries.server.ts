import type { Selectable } from "kysely";
import type { AdverseEventsTable } from "@db/tables/participants";
import { entriesOf, type FormEntries } from "~/lib/form-entries";
import { valuesOfRow } from "./adverse-event-row";
import { openParticulars } from "./particulars.server";

/** What the form of an adverse event starts from: a new one known today, or an earlier entry as it was stored. */
export function formEntriesFor(row: Selectable<AdverseEventsTable> | null, today: string): FormEntries {
  if (row === null)
    return { relation: "not_assessed", expectedness: "not_assessed", outcome: "unknown", knownOn: today };
  const { doseLimiting, astctFindings, ...values } = valuesOfRow(row);
  const judged = doseLimiting === null ? null : doseLimiting ? "yes" : "no";
  return {
    ...entriesOf({ ...values, doseLimiting: judged, findings: astctFindings }),
    ...entriesOf(openParticulars(row.particulars_sealed), "particulars"),
  };
}
