import type { Refused } from "~/components/forms/post-form";
import type { Choice } from "~/components/forms/select-field";
import type { RowWindow } from "~/domain/trials/row-window";
import type { FormEntries } from "~/lib/form-entries";

/** What the fields of a section are drawn from. */
export interface DraftParts {
  entries: FormEntries;
  refused: Refused;
  required: ReadonlySet<string>;
  /** Countries with their names, where the section asks for them. */
  countries: readonly Choice[];
  /** The trial's interventions by id, where the section refers to them. */
  interventions: readonly Choice[];
  /** The part of each long group that is shown; groups that are shown whole are absent. */
  windows: Readonly<Record<string, RowWindow>>;
}
