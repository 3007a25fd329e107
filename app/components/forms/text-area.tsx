import { FieldFrame } from "~/components/forms/field-frame";
import { controlAttributes, type FieldProps } from "~/components/forms/field-source";

export interface TextAreaProps extends FieldProps {
  rows?: number;
  readOnly?: boolean;
  lang?: string;
}

/** Several lines of text. */
export function TextArea({ field, label, hint, required, rows = 4, ...rest }: TextAreaProps) {
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <textarea
        key={field.key}
        {...controlAttributes(field, hint, required)}
        rows={rows}
        defaultValue={field.defaultValue}
        maxLength={field.maxLength}
        {...rest}
      />
    </FieldFrame>
  );
}
