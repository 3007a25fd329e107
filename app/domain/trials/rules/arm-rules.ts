import type { TrialRecord } from "../trial-record";
import { english, isObservational } from "./conditions";
import { eachRow, type RegistrationRule, rule } from "./rule";

type Intervention = TrialRecord["design"]["interventions"][number];
type Arm = TrialRecord["design"]["arms"][number];

const interventions = ({ design }: TrialRecord): readonly Intervention[] => design.interventions;
const arms = ({ design }: TrialRecord): readonly Arm[] => design.arms;

/** Kinds of which an amount is given. */
const dosed: ReadonlySet<string | undefined> = new Set(["cell_therapy", "drug", "biological"]);

/** Interventions and the arms that receive them: item 13. */
export const armRules: readonly RegistrationRule[] = [
  rule(
    "interventions",
    ["error", "who"],
    "design.interventions",
    (r) => isObservational(r) || r.design.interventions.some(({ name }) => english(name)),
  ),
  eachRow("intervention_kind", ["warning", "prs"], "design.interventions.kind", interventions, ({ kind }) =>
    Boolean(kind),
  ),
  eachRow(
    "intervention_description",
    ["warning", "who"],
    "design.interventions.description",
    interventions,
    ({ description }) => english(description),
  ),
  eachRow(
    "intervention_dose",
    ["warning", "who"],
    "design.interventions.dose",
    interventions,
    ({ kind, dose }) => !dosed.has(kind) || english(dose),
  ),
  eachRow(
    "intervention_used",
    ["error", "prs"],
    "design.interventions.name",
    interventions,
    ({ id }, r) => r.design.arms.length === 0 || r.design.arms.some((arm) => arm.interventions.includes(id)),
  ),
  rule("arms", ["warning", "prs"], "design.arms", (r) => isObservational(r) || r.design.arms.length > 0),
  rule(
    "single_arm_count",
    ["error", "prs"],
    "design.arms",
    (r) => r.design.assignment !== "single" || r.design.arms.length <= 1,
  ),
  rule("several_arms_count", ["error", "prs"], "design.arms", (r) => {
    const { assignment } = r.design;
    return !assignment || assignment === "single" || assignment === "sequential" || r.design.arms.length !== 1;
  }),
  eachRow("arm_name", ["error", "whoStandards"], "design.arms.name", arms, ({ name }) => english(name)),
  eachRow(
    "arm_kind",
    ["warning", "prs"],
    "design.arms.kind",
    arms,
    ({ kind }, r) => isObservational(r) || Boolean(kind),
  ),
  eachRow("arm_description", ["note", "prs"], "design.arms.description", arms, ({ description }) =>
    english(description),
  ),
  eachRow(
    "arm_interventions",
    ["error", "prs"],
    "design.arms.interventions",
    arms,
    (arm, r) => isObservational(r) || arm.kind === "no_intervention" || arm.interventions.length > 0,
  ),
  eachRow(
    "arm_without_intervention",
    ["error", "prs"],
    "design.arms.interventions",
    arms,
    (arm) => arm.kind !== "no_intervention" || arm.interventions.length === 0,
  ),
  eachRow("arm_link", ["error", "registry"], "design.arms.interventions", arms, (arm, r) =>
    arm.interventions.every((id) => r.design.interventions.some((intervention) => intervention.id === id)),
  ),
];
