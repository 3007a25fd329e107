import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { errorId, hasErrors, hintId, type FieldProps, type FieldSource } from "~/components/forms/field-source";
import { errorText } from "~/lib/languages/error-text";

/** Label above, hint under it, then the control, then what is wrong with it. */
export function FieldFrame({ field, label, hint, required, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className="max-w-2xl">
      <label htmlFor={field.id} className="block font-semibold">
        {label} <RequiredMark required={required ?? field.required} />
      </label>
      <FieldHint field={field} hint={hint} />
      <div className="mt-1">{children}</div>
      <FieldErrors field={field} />
    </div>
  );
}

/** The word "required" beside a label; nothing for a field that may stay empty. */
export function RequiredMark({ required }: { required: boolean | undefined }) {
  const { t } = useTranslation("ui");
  return required ? <span className="text-sm font-normal text-muted">({t("form.required")})</span> : null;
}

export function FieldHint({ field, hint }: { field: FieldSource; hint: string | undefined }) {
  if (hint === undefined) return null;
  return (
    <p id={hintId(field)} className="text-sm text-muted">
      {hint}
    </p>
  );
}

export function FieldErrors({ field }: { field: FieldSource }) {
  const { t } = useTranslation("errors");
  if (!hasErrors(field)) return null;
  return (
    <div id={errorId(field)} className="mt-1 border-s-4 border-bad ps-2 font-semibold text-bad">
      {(field.errors ?? []).map((message) => (
        <p key={message}>{errorText(t, message)}</p>
      ))}
    </div>
  );
}
