/**
 * What a field needs to know about its value; `fieldSource` makes one from what was typed or stored.
 * An empty or absent `errors` means that nothing is wrong; each error is a key of the `errors` namespace
 * (`required`, `tooLong?max=500`).
 */
export interface FieldSource {
  name: string;
  id: string;
  key?: string | undefined;
  defaultValue?: string | undefined;
  /** For checkboxes: ticked at first. */
  defaultChecked?: boolean | undefined;
  errors?: string[] | undefined;
  required?: boolean | undefined;
  maxLength?: number | undefined;
}

/** Words around a field, translated. */
export interface FieldWords {
  label: string;
  hint?: string | undefined;
}

/** Props shared by every field: its source, its words, and whether it must be filled (else the source says so). */
export interface FieldProps extends FieldWords {
  field: FieldSource;
  required?: boolean;
}

/** The ids of hint and error as `aria-describedby` wants them; undefined when there is neither. */
export function describedBy(field: FieldSource, hint: string | undefined): string | undefined {
  const ids = [hint === undefined ? null : hintId(field), hasErrors(field) ? errorId(field) : null];
  return ids.filter((id) => id !== null).join(" ") || undefined;
}

export function hintId(field: FieldSource): string {
  return `${field.id}-hint`;
}

export function errorId(field: FieldSource): string {
  return `${field.id}-error`;
}

export function hasErrors(field: FieldSource): boolean {
  return (field.errors ?? []).length > 0;
}

/** The attributes that every native control shares. */
export function controlAttributes(field: FieldSource, hint: string | undefined, required: boolean | undefined) {
  return {
    id: field.id,
    name: field.name,
    "aria-describedby": describedBy(field, hint),
    "aria-invalid": hasErrors(field) || undefined,
    "aria-required": (required ?? field.required) || undefined,
    className: "control",
  };
}
