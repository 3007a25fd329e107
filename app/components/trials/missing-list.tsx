import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { StatusLabel } from "~/components/ui/status-label";
import type { MissingFact } from "~/domain/trials/registration-completeness";
import { windowOf } from "~/domain/trials/row-window";
import { usePathLabel } from "./use-field-label";

const tones = { error: "stopped", warning: "attention", note: "waiting" } as const;

/** Where a fact's field stands in its section's form: the window of a long group, and the anchor. */
export function fieldHref({ field }: Pick<MissingFact, "field">, window?: number): string {
  const [group, row] = field.split(".");
  const first = row !== undefined && /^\d+$/.test(row) ? windowOf(Number(row)) : 0;
  if (first === 0 && !window) return `#${field.replaceAll(".", "-")}`;
  const shown = row === undefined ? field : [group, Number(row) - first, ...field.split(".").slice(2)].join(".");
  return `?${group}=${first}#${shown.replaceAll(".", "-")}`;
}

export interface MissingListProps {
  missing: readonly MissingFact[];
  /** The address of a section's form before the anchor; empty on that form itself. */
  hrefOf: (fact: MissingFact) => string;
  /** First rows of the windows that the form shows, by group. */
  windows?: Readonly<Record<string, { first: number }>>;
}

/** What a draft lacks or cannot be right in it, gravest first; each leads to its field, in long groups to its row. */
export function MissingList({ missing, hrefOf, windows = {} }: MissingListProps) {
  const { t } = useTranslation("record");
  const where = usePathLabel();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {missing.map((fact) => {
        const shown = windows[fact.field.split(".")[0] ?? ""]?.first;
        return (
          <li key={`${fact.id} ${fact.section} ${fact.field}`} className="flex flex-wrap items-baseline gap-x-4 py-2">
            <StatusLabel tone={tones[fact.severity]}>{t(`list.severity.${fact.severity}`)}</StatusLabel>
            <a href={`${hrefOf(fact)}${fieldHref(fact, shown)}`}>{t(`rule.${fact.id}` as ParseKeys<"record">)}</a>
            <span className="text-sm text-muted">
              {where(fact.field)}
              {fact.item !== null && ` · ${t("item", { item: fact.item })}`}
            </span>
            <details className="w-full text-sm text-muted">
              <summary className="w-fit py-0.5">{t("list.why")}</summary>
              {t("list.source", { source: t(`source.${fact.source}`) })}
            </details>
          </li>
        );
      })}
    </ul>
  );
}
