import { fieldAt } from "../section-fields";
import type { TrialRecord } from "../trial-record";
import type { RecordSection } from "../section-names";

/** `error` blocks submission, `warning` advises, `note` informs. */
export type Severity = "error" | "warning" | "note";

/** Where a rule comes from; its citation in words is `record:source.<code>`. */
export type RuleSource =
  | "who"
  | "whoStandards"
  | "whoResults"
  | "utn"
  | "prs"
  | "icmje"
  | "consort"
  | "helsinki"
  | "law15"
  | "decree96"
  | "circular43"
  | "followUp"
  | "registry";

/**
 * One rule of a registration. `faults` gives the dotted names, within the section, of the fields at which a record breaks it;
 * none when it holds. The day is the civil day on which the record is judged.
 */
export interface RegistrationRule {
  id: string;
  severity: Severity;
  section: RecordSection;
  /** The field that the rule is about; in repeated groups the group's. */
  field: string;
  /** Item of WHO's Trial Registration Data Set 1.3.1; null for what that data set does not ask. */
  item: number | null;
  source: RuleSource;
  faults: (record: TrialRecord, today: string) => string[];
}

/** Severity and source of a rule, said together: `["error", "who"]`. */
export type Weight = readonly [Severity, RuleSource];

type Place = `${RecordSection}.${string}`;

function placeOf(place: Place): Pick<RegistrationRule, "section" | "field" | "item"> {
  const [section, field = ""] = place.split(".") as [RecordSection, string?];
  return { section, field, item: fieldAt(section, field)?.item ?? null };
}

/** A rule about one field: it is broken there when it does not hold. */
export function rule(
  id: string,
  [severity, source]: Weight,
  place: Place,
  holds: (record: TrialRecord, today: string) => boolean,
): RegistrationRule {
  const where = placeOf(place);
  return { id, severity, source, ...where, faults: (record, today) => (holds(record, today) ? [] : [where.field]) };
}

/**
 * A rule about every row of a group: it is broken at the part of each row for which it does not hold.
 * @param place group and part, for example `outcomes.primary.timepoint`.
 */
export function eachRow<Row>(
  id: string,
  [severity, source]: Weight,
  place: `${Place}.${string}`,
  rowsOf: (record: TrialRecord) => readonly Row[],
  holds: (row: Row, record: TrialRecord, today: string) => boolean,
): RegistrationRule {
  const where = placeOf(place);
  const part = place.split(".")[2] ?? "";
  const faults: RegistrationRule["faults"] = (record, today) =>
    rowsOf(record).flatMap((row, index) => (holds(row, record, today) ? [] : [`${where.field}.${index}.${part}`]));
  return { id, severity, source, ...where, faults };
}
