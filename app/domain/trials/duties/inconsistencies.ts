import { hasEnded, isRecruiting } from "../life-cycle/recruitment-transitions";
import { earliestDay, latestDay } from "../life-cycle/partial-day";
import type { DutyFacts } from "./trial-duties";

/** A contradiction within a record, or between the record and what this book tracks of the trial. */
interface Inconsistency {
  id: string;
  stands: (facts: DutyFacts, today: string) => boolean;
}

const begun = ({ record }: DutyFacts): boolean => {
  const { recruitmentStatus, overallStatus } = record.enrolment;
  return recruitmentStatus !== "pending" && overallStatus !== "not_yet_recruiting" && overallStatus !== "withdrawn";
};

/** The contradictions that are looked for: each makes a record inconsistent, which is neither late nor in order. */
export const inconsistencies: readonly Inconsistency[] = [
  {
    id: "actual_in_future",
    stands: ({ record: { enrolment, oversight } }, today) =>
      [enrolment.firstEnrolment, oversight.primaryCompletion, oversight.completion].some(
        (milestone) => milestone?.kind === "actual" && earliestDay(milestone.date) > today,
      ),
  },
  {
    id: "completed_without_date",
    stands: ({ record }) =>
      record.enrolment.overallStatus === "completed" && record.oversight.completion?.kind !== "actual",
  },
  {
    id: "recruiting_after_completion",
    stands: ({ record }, today) => {
      const end = record.oversight.completion;
      return isRecruiting(record) && end?.kind === "actual" && latestDay(end.date) < today;
    },
  },
  {
    id: "enrolled_before_recruiting",
    stands: (facts) => (facts.enrolled ?? 0) > 0 && !begun(facts),
  },
  {
    id: "more_than_planned",
    stands: ({ record, enrolled }) =>
      record.enrolment.plannedSize !== undefined && (enrolled ?? 0) > record.enrolment.plannedSize,
  },
  {
    id: "statuses_contradict",
    stands: ({ record }) => record.enrolment.recruitmentStatus === "recruiting" && hasEnded(record),
  },
];

/** The ids of the contradictions that a record shows on a day; empty for one that agrees with itself. */
export function inconsistenciesOf(facts: DutyFacts, today: string): string[] {
  return inconsistencies.filter(({ stands }) => stands(facts, today)).map(({ id }) => id);
}
