import { FieldErrors, FieldHint } from "~/components/forms/field-frame";
import { describedBy, type FieldSource, hasErrors } from "~/components/forms/field-source";
import type { Choice } from "~/components/forms/select-field";

export interface CheckboxGroupProps {
  /** Name of the list; the choice at a position is sent as `name.position`. */
  field: FieldSource;
  label: string;
  hint?: string;
  choices: readonly Choice[];
  ticked: ReadonlySet<string>;
}

/** Any number of a few choices, all in sight. */
export function CheckboxGroup({ field, label, hint, choices, ticked }: CheckboxGroupProps) {
  return (
    <fieldset
      id={field.id}
      aria-describedby={describedBy(field, hint)}
      aria-invalid={hasErrors(field) || undefined}
      className="max-w-2xl"
    >
      <legend className="font-semibold">{label}</legend>
      <FieldHint field={field} hint={hint} />
      {choices.map((choice, position) => (
        <label key={choice.value} htmlFor={`${field.id}-${position}`} className="flex min-h-11 items-center gap-3">
          <input
            key={field.key}
            type="checkbox"
            id={`${field.id}-${position}`}
            name={`${field.name}.${position}`}
            value={choice.value}
            defaultChecked={ticked.has(choice.value)}
            className="size-5 shrink-0"
          />
          <span>{choice.label}</span>
        </label>
      ))}
      <FieldErrors field={field} />
    </fieldset>
  );
}
