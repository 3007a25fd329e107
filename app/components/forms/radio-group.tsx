import { FieldErrors, FieldHint, RequiredMark } from "~/components/forms/field-frame";
import { describedBy, hasErrors, type FieldProps } from "~/components/forms/field-source";
import type { Choice } from "~/components/forms/select-field";

/** One of a few choices, all in sight. The first choice bears the field's id, so that an error's link lands on it. */
export function RadioGroup({ field, label, hint, required, choices }: FieldProps & { choices: readonly Choice[] }) {
  return (
    <fieldset
      role="radiogroup"
      aria-describedby={describedBy(field, hint)}
      aria-invalid={hasErrors(field) || undefined}
      aria-required={(required ?? field.required) || undefined}
      className="max-w-2xl"
    >
      <legend className="font-semibold">
        {label} <RequiredMark required={required ?? field.required} />
      </legend>
      <FieldHint field={field} hint={hint} />
      {choices.map((choice, position) => {
        const id = position === 0 ? field.id : `${field.id}-${choice.value}`;
        return (
          <label key={choice.value} htmlFor={id} className="flex min-h-11 items-center gap-3">
            <input
              key={field.key}
              type="radio"
              id={id}
              name={field.name}
              value={choice.value}
              defaultChecked={field.defaultValue === choice.value}
              className="size-5 shrink-0"
            />
            <span>
              {choice.label}
              {choice.hint !== undefined && <span className="block text-sm text-muted">{choice.hint}</span>}
            </span>
          </label>
        );
      })}
      <FieldErrors field={field} />
    </fieldset>
  );
}
