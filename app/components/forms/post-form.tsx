import { useNavigation } from "@remix-run/react";
import type { ParseKeys } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ActionRefusal } from "~/lib/action-refusal";
import { ErrorSummary, type FormFault } from "./error-summary";
import type { FieldSource } from "./field-source";

export type Refused = ActionRefusal["refused"] | undefined;

/** What a field shows: what was typed when the form was refused, else what is stored, with the faults found in it. */
export function fieldSource(refused: Refused, name: string, stored?: string | null): FieldSource {
  return {
    name,
    id: name.replaceAll(".", "-"),
    key: refused ? `${name}-again` : name,
    defaultValue: refused ? refused.entered[name] : (stored ?? undefined),
    errors: refused?.issues.filter(({ path }) => path === name).map(({ message }) => message),
  };
}

export interface PostFormProps {
  refused: Refused;
  /** The fields' labels by name, for the summary of faults. */
  labels: Readonly<Record<string, string>>;
  /** For forms that send a file. */
  withFile?: boolean;
  action?: string;
  /** Put before every field's id, where a page holds several forms with fields of one name. */
  idPrefix?: string;
  children: ReactNode;
}

/** A form that is posted: its faults at its head, each leading to its field, then the fields. Works without script. */
export function PostForm({ refused, labels, withFile = false, action, idPrefix = "", children }: PostFormProps) {
  const { t } = useTranslation("errors");
  const busy = useNavigation().state === "submitting";
  const faults: FormFault[] = (refused?.issues ?? []).map(({ path, message }) => ({
    message,
    label: labels[path] ?? labels[path.replace(/\.\d+(?=\.|$)/g, "")],
    fieldId: path === "" ? undefined : `${idPrefix}${path.replaceAll(".", "-")}`,
  }));
  const rule = refused?.rule;
  if (rule) faults.unshift({ message: t(`rule.${rule}` as ParseKeys<"errors">, { ...refused.facts }) as string });
  return (
    <>
      <ErrorSummary faults={faults} />
      <form
        method="post"
        action={action}
        noValidate
        encType={withFile ? "multipart/form-data" : undefined}
        aria-busy={busy || undefined}
      >
        <div className="space-y-6">{children}</div>
      </form>
    </>
  );
}
