import { usePartialDate } from "~/components/trials/use-partial-date";
import { LocalWords } from "~/components/ui/local-words";
import { MissingValue } from "~/components/ui/missing-value";
import { useTerm } from "~/components/ui/use-term";
import type { RegisteredPromises } from "~/domain/trials/life-cycle/first-and-today";

/** A date with whether it lies ahead or has happened; *not stated* where there is none. */
export function MilestoneWords({ milestone }: { milestone: RegisteredPromises["completion"]["first"] | undefined }) {
  const date = usePartialDate();
  const term = useTerm();
  if (!milestone) return <MissingValue kind="not-stated" />;
  const kind = milestone.kind === undefined ? "" : ` (${term("dateKind", milestone.kind)})`;
  return `${date(milestone.date)}${kind}`;
}

/** Outcome measures, each with when it is measured; *not stated* where there are none. */
export function OutcomeList({ outcomes }: { outcomes: RegisteredPromises["primaryOutcomes"]["first"] }) {
  if (outcomes.length === 0) return <MissingValue kind="not-stated" />;
  return (
    <ul className="list-disc ps-5">
      {outcomes.map(({ id, name, timepoint }) => (
        <li key={id}>
          <LocalWords text={name} />
          {timepoint && (
            <span className="block text-sm text-muted">
              <LocalWords text={timepoint} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
