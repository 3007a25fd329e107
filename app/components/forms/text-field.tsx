import { FieldFrame } from "~/components/forms/field-frame";
import { controlAttributes, type FieldProps } from "~/components/forms/field-source";

export interface TextFieldProps extends FieldProps {
  type?: "text" | "email" | "password" | "tel" | "url" | "search";
  autoComplete?: string;
  readOnly?: boolean;
  /** Language of what is typed, where it differs from the page's. */
  lang?: string;
  /** The id of a `datalist` with suggestions. */
  list?: string;
}

/** One line of text. */
export function TextField({ field, label, hint, required, type = "text", ...rest }: TextFieldProps) {
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <input
        key={field.key}
        {...controlAttributes(field, hint, required)}
        type={type}
        defaultValue={field.defaultValue}
        maxLength={field.maxLength}
        {...rest}
      />
    </FieldFrame>
  );
}
