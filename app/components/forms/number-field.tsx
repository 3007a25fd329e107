import { FieldFrame } from "~/components/forms/field-frame";
import { controlAttributes, type FieldProps } from "~/components/forms/field-source";

export interface NumberFieldProps extends FieldProps {
  /** `whole` for counts, `decimal` for measurements; both take the language's own decimal mark as text. */
  kind?: "whole" | "decimal";
  /** Unit shown after the control, for example "mm". */
  unit?: string;
}

/** A number, typed as text so that a decimal comma is not lost. */
export function NumberField({ field, label, hint, required, kind = "whole", unit }: NumberFieldProps) {
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <div className="flex max-w-52 items-center gap-2">
        <input
          key={field.key}
          {...controlAttributes(field, hint, required)}
          type="text"
          inputMode={kind === "whole" ? "numeric" : "decimal"}
          autoComplete="off"
          defaultValue={field.defaultValue}
        />
        {unit !== undefined && <span className="text-muted">{unit}</span>}
      </div>
    </FieldFrame>
  );
}
