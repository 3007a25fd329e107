import { allDiffer, english, isObservational, vietnamese } from "./conditions";
import { eachRow, type RegistrationRule, rule } from "./rule";

const levels: Readonly<Record<string, number>> = { open: 0, single: 1, double: 2, triple: 3, quadruple: 4 };

/** What is studied and how it is compared: items 11, 12 and 15. */
export const designRules: readonly RegistrationRule[] = [
  rule("countries", ["error", "who"], "design.countries", (r) => r.design.countries.length > 0),
  rule("country_twice", ["warning", "registry"], "design.countries", (r) => allDiffer(r.design.countries)),
  rule("conditions", ["error", "who"], "design.conditions", (r) =>
    r.design.conditions.some(({ name }) => english(name)),
  ),
  eachRow(
    "condition_vi",
    ["warning", "registry"],
    "design.conditions.name",
    (r) => r.design.conditions,
    ({ name }) => vietnamese(name),
  ),
  rule("study_type", ["error", "who"], "design.studyType", (r) => Boolean(r.design.studyType)),
  rule("phase", ["error", "who"], "design.phase", (r) => isObservational(r) || Boolean(r.design.phase)),
  rule(
    "phase_of_product",
    ["warning", "prs"],
    "design.phase",
    (r) =>
      r.design.phase !== "not_applicable" ||
      !r.design.interventions.some(({ kind }) => kind === "cell_therapy" || kind === "drug" || kind === "biological"),
  ),
  rule("assignment", ["error", "who"], "design.assignment", (r) => isObservational(r) || Boolean(r.design.assignment)),
  rule("allocation", ["error", "who"], "design.allocation", (r) => isObservational(r) || Boolean(r.design.allocation)),
  rule(
    "single_arm_allocation",
    ["error", "prs"],
    "design.allocation",
    (r) => r.design.assignment !== "single" || r.design.allocation === "not_applicable",
  ),
  rule("several_arms_allocation", ["error", "prs"], "design.allocation", (r) => {
    const { assignment, allocation } = r.design;
    return !assignment || assignment === "single" || allocation !== "not_applicable";
  }),
  rule(
    "observed_allocation",
    ["error", "prs"],
    "design.allocation",
    (r) => !isObservational(r) || r.design.allocation !== "randomised",
  ),
  rule(
    "sequence_generation",
    ["error", "who"],
    "design.sequenceGeneration",
    (r) => r.design.allocation !== "randomised" || english(r.design.sequenceGeneration),
  ),
  rule(
    "allocation_concealment",
    ["error", "who"],
    "design.allocationConcealment",
    (r) => r.design.allocation !== "randomised" || english(r.design.allocationConcealment),
  ),
  rule("masking", ["error", "who"], "design.masking", (r) => isObservational(r) || Boolean(r.design.masking)),
  rule("masked_roles", ["error", "prs"], "design.maskedRoles", (r) => {
    const { masking, maskedRoles } = r.design;
    return !masking || maskedRoles.length === levels[masking];
  }),
  rule(
    "masking_description",
    ["note", "consort"],
    "design.maskingDescription",
    (r) => !levels[r.design.masking ?? ""] || english(r.design.maskingDescription),
  ),
  rule(
    "placebo_open",
    ["warning", "registry"],
    "design.masking",
    (r) => r.design.masking !== "open" || !r.design.arms.some(({ kind }) => kind === "placebo_comparator"),
  ),
  rule("purpose", ["error", "who"], "design.purpose", (r) => isObservational(r) || Boolean(r.design.purpose)),
  rule(
    "observation_model",
    ["error", "prs"],
    "design.observation",
    (r) => !isObservational(r) || Boolean(r.design.observation?.models.length),
  ),
  rule(
    "observation_time",
    ["error", "prs"],
    "design.observation",
    (r) => !isObservational(r) || Boolean(r.design.observation?.timePerspectives.length),
  ),
  rule(
    "observed_population",
    ["warning", "prs"],
    "design.observation",
    (r) => !isObservational(r) || english(r.design.observation?.population),
  ),
  rule(
    "sampling_method",
    ["warning", "prs"],
    "design.observation",
    (r) => !isObservational(r) || Boolean(r.design.observation?.samplingMethod),
  ),
  rule("patient_registry", ["error", "prs"], "design.observation", (r) => {
    const { patientRegistry, followUpDuration } = r.design.observation ?? {};
    return !patientRegistry || Boolean(followUpDuration);
  }),
];
