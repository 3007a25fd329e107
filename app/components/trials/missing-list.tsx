import { StatusLabel } from "~/components/ui/status-label";
import { windowOf } from "~/domain/trials/row-window";
import type { WordedFact } from "~/domain/trials/worded-fact";

const tones = { error: "stopped", warning: "attention", note: "waiting" } as const;

/** Where a fact's field stands in its section's form: the window of a long group, and the anchor. */
export function fieldHref({ field }: Pick<WordedFact, "field">, window?: number): string {
  const [group, row] = field.split(".");
  const first = row !== undefined && /^\d+$/.test(row) ? windowOf(Number(row)) : 0;
  if (first === 0 && !window) return `#${field.replaceAll(".", "-")}`;
  const shown = row === undefined ? field : [group, Number(row) - first, ...field.split(".").slice(2)].join(".");
  return `?${group}=${first}#${shown.replaceAll(".", "-")}`;
}

export interface MissingListProps {
  missing: readonly WordedFact[];
  /** The address of a section's form before the anchor; empty on that form itself. */
  hrefOf: (fact: WordedFact) => string;
  /** False where the section is shown and not filled in: an item leads to the section. */
  inForm?: boolean;
  /** First rows of the windows that the form shows, by group. */
  windows?: Readonly<Record<string, { first: number }>>;
}

/**
 * What a draft lacks or cannot be right in it, gravest first; each leads to its field, in long groups to its row. It is worded by the
 * server, so that it can be told anew while somebody types.
 */
export function MissingList({ missing, hrefOf, inForm = true, windows = {} }: MissingListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {missing.map((fact) => {
        const shown = windows[fact.field.split(".")[0] ?? ""]?.first;
        return (
          <li key={`${fact.id} ${fact.section} ${fact.field}`} className="flex flex-wrap items-baseline gap-x-4 py-2">
            <StatusLabel tone={tones[fact.severity]}>{fact.weight}</StatusLabel>
            <a href={inForm ? `${hrefOf(fact)}${fieldHref(fact, shown)}` : hrefOf(fact)}>{fact.sentence}</a>
            <details className="text-sm text-muted">
              <summary className="w-fit py-0.5">{fact.where}</summary>
              {fact.citation}
            </details>
          </li>
        );
      })}
    </ul>
  );
}
