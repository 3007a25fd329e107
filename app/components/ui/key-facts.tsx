import type { ReactNode } from "react";
import { MissingValue, type MissingKind } from "~/components/ui/missing-value";

export interface KeyFact {
  term: string;
  /** Said small under the term, such as the item of a data set. */
  note?: string | undefined;
  /** Absent (null, undefined or the empty string) shows the word for `missing`. Zero is a value. */
  value: ReactNode;
  /** Why an absent value is absent; `not-stated` without it. */
  missing?: MissingKind;
  /** Said under the value, absent or not. */
  after?: ReactNode;
}

/** Terms and their values, in two columns from 640 px on. */
export function KeyFacts({ facts }: { facts: readonly KeyFact[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {facts.map(({ term, note, value, missing = "not-stated", after }) => (
        <div key={term} className="gap-x-6 py-2.5 sm:grid sm:grid-cols-[minmax(10rem,1fr)_2fr]">
          <dt className="text-sm text-muted sm:pt-0.5">
            {term}
            {note !== undefined && <span className="block text-xs">{note}</span>}
          </dt>
          <dd>
            {isAbsent(value) ? <MissingValue kind={missing} /> : value}
            {after}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isAbsent(value: ReactNode): boolean {
  return value === null || value === undefined || value === "";
}
