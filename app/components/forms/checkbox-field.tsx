import { FieldErrors, FieldHint, RequiredMark } from "~/components/forms/field-frame";
import { describedBy, hasErrors, type FieldProps } from "~/components/forms/field-source";

export interface CheckboxFieldProps extends FieldProps {
  /** What is sent when ticked; "on" without it. Nothing is sent when not ticked. */
  value?: string;
}

/** One yes or no. The whole label is the target. */
export function CheckboxField({ field, label, hint, required, value = "on" }: CheckboxFieldProps) {
  return (
    <div className="max-w-2xl">
      <label htmlFor={field.id} className="flex min-h-11 items-center gap-3">
        <input
          key={field.key}
          type="checkbox"
          id={field.id}
          name={field.name}
          value={value}
          defaultChecked={field.defaultChecked ?? field.defaultValue === value}
          aria-describedby={describedBy(field, hint)}
          aria-invalid={hasErrors(field) || undefined}
          aria-required={(required ?? field.required) || undefined}
          className="size-5 shrink-0"
        />
        <span>
          {label} <RequiredMark required={required ?? field.required} />
        </span>
      </label>
      <FieldHint field={field} hint={hint} />
      <FieldErrors field={field} />
    </div>
  );
}
