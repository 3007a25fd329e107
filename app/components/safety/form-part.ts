import { fieldSource, type Refused } from "~/components/forms/post-form";
import type { FieldSource } from "~/components/forms/field-source";

/** What each part of the form of an adverse event is given. */
export interface FormPart {
  /** A field by its name: as typed when the form was refused, else as stored. */
  source: (name: string) => FieldSource;
  labels: Readonly<Record<string, string>>;
  /** The latest day that may be entered. */
  today: string;
}

/** How the parts find their fields. */
export function formSource(refused: Refused, stored: Readonly<Record<string, string>>): FormPart["source"] {
  return (name) => fieldSource(refused, name, stored[name]);
}
