import type { TrialRecord } from "../trial-record";
import { allDiffer, english, readsAsVietnamese, vietnamese } from "./conditions";
import { eachRow, type RegistrationRule, rule } from "./rule";

type Outcome = TrialRecord["outcomes"]["primary"][number];

const primary = ({ outcomes }: TrialRecord): readonly Outcome[] => outcomes.primary;
const secondary = ({ outcomes }: TrialRecord): readonly Outcome[] => outcomes.secondary;

/** Names that say what is hoped for and not what is measured. */
const unspecific: ReadonlySet<string> = new Set([
  "safety",
  "efficacy",
  "effectiveness",
  "feasibility",
  "tolerability",
  "safety and efficacy",
  "quality of life",
  "tính an toàn",
  "an toàn",
  "hiệu quả",
  "hiệu quả điều trị",
  "tính khả thi",
  "khả năng dung nạp",
  "an toàn và hiệu quả",
  "tính an toàn và hiệu quả",
  "chất lượng cuộc sống",
]);

const isSpecific = ({ name }: Outcome): boolean =>
  [name.en, name.vi].every((text) => !text || !unspecific.has(text.trim().toLowerCase().replace(/\.$/, "")));

const isMoreThanNumber = ({ timepoint }: Outcome): boolean =>
  [timepoint?.en, timepoint?.vi].every((text) => !text || !/^[\d\s.,;/-]+$/.test(text));

/** What is measured, how and when: items 19 and 20. */
export const outcomeRules: readonly RegistrationRule[] = [
  rule("primary_outcome", ["error", "who"], "outcomes.primary", (r) =>
    r.outcomes.primary.some(({ name }) => english(name)),
  ),
  eachRow("primary_outcome_time", ["error", "who"], "outcomes.primary.timepoint", primary, ({ timepoint }) =>
    english(timepoint),
  ),
  eachRow("primary_outcome_method", ["warning", "who"], "outcomes.primary.method", primary, ({ method }) =>
    english(method),
  ),
  eachRow("primary_outcome_vi", ["warning", "registry"], "outcomes.primary.name", primary, ({ name }) =>
    vietnamese(name),
  ),
  eachRow(
    "primary_outcome_language",
    ["warning", "whoStandards"],
    "outcomes.primary.name",
    primary,
    ({ name }) => !readsAsVietnamese(name.en),
  ),
  eachRow("primary_outcome_specific", ["warning", "prs"], "outcomes.primary.name", primary, isSpecific),
  eachRow("primary_time_number", ["error", "prs"], "outcomes.primary.timepoint", primary, isMoreThanNumber),
  eachRow(
    "primary_outcome_length",
    ["warning", "prs"],
    "outcomes.primary.name",
    primary,
    ({ name }) => (name.en?.length ?? 0) <= 255,
  ),
  rule("many_primary_outcomes", ["note", "consort"], "outcomes.primary", (r) => r.outcomes.primary.length <= 5),
  rule("secondary_outcome", ["note", "who"], "outcomes.secondary", (r) => r.outcomes.secondary.length > 0),
  eachRow("secondary_outcome_time", ["error", "prs"], "outcomes.secondary.timepoint", secondary, ({ timepoint }) =>
    english(timepoint),
  ),
  eachRow("secondary_outcome_specific", ["warning", "prs"], "outcomes.secondary.name", secondary, isSpecific),
  eachRow("secondary_time_number", ["error", "prs"], "outcomes.secondary.timepoint", secondary, isMoreThanNumber),
  rule("outcome_twice", ["warning", "prs"], "outcomes.secondary", ({ outcomes }) =>
    allDiffer(
      [...outcomes.primary, ...outcomes.secondary].map(({ name, timepoint }) =>
        name.en ? `${name.en}\n${timepoint?.en ?? ""}` : undefined,
      ),
    ),
  ),
];
