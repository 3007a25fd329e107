import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { ErrorSummary } from "~/components/forms/error-summary";
import type { ActionRefusal } from "~/lib/action-refusal";

export interface RefusedActProps {
  refused: ActionRefusal["refused"];
  /** The fields' labels by name. */
  labels: Readonly<Record<string, string>>;
}

/** Why an act of a table's row was refused, said above the page's content. */
export function RefusedAct({ refused, labels }: RefusedActProps) {
  const { t } = useTranslation("errors");
  const { rule, facts, issues } = refused;
  const broken = rule === null ? [] : [{ message: t(`rule.${rule}` as ParseKeys<"errors">, { ...facts }) as string }];
  const faults = issues.map(({ path, message }) => ({ message, label: labels[path] }));
  return <ErrorSummary faults={[...broken, ...faults]} />;
}
