import type { ReactNode } from "react";
import type { FieldSource } from "~/components/forms/field-source";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import type { ButtonLook } from "~/components/ui/button";

/** A field's source by its name and what is stored. */
export type Source = (name: string, stored?: string | null) => FieldSource;

/**
 * One of several forms of a page, told apart by its intent and, where one intent is there for several rows, by the row. What
 * was refused is shown in the form that was sent, and there alone.
 */
export function IntentForm(props: {
  intent: string;
  refused: Refused;
  labels: Readonly<Record<string, string>>;
  submit: string;
  look?: ButtonLook;
  row?: { name: string; value: string };
  children?: (source: Source) => ReactNode;
}) {
  const { intent, refused, labels, submit, look, row, children } = props;
  const sent = refused?.entered["intent"] === intent && (!row || refused.entered[row.name] === row.value);
  const own = sent ? refused : undefined;
  const idPrefix = `${intent}-${row ? `${row.value}-` : ""}`;
  const source: Source = (name, stored) => {
    const field = fieldSource(own, name, stored);
    return { ...field, id: `${idPrefix}${field.id}` };
  };
  return (
    <PostForm refused={own} labels={labels} idPrefix={idPrefix}>
      <input type="hidden" name="intent" value={intent} />
      {row && <input type="hidden" name={row.name} value={row.value} />}
      {children?.(source)}
      <SubmitButton look={look}>{submit}</SubmitButton>
    </PostForm>
  );
}
