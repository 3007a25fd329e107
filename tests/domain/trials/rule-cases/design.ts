import { both, type Patch } from "../complete-record";

const cells = { id: "cells", name: both, kind: "cell_therapy", description: both, dose: both };
const saline = { id: "saline", name: both, kind: "other", description: both };
const first = { id: "a1", name: both, kind: "experimental", description: both, interventions: ["cells"] };
const second = { id: "a2", name: both, kind: "active_comparator", description: both, interventions: ["saline"] };

const design = (patch: Patch): Patch => ({ design: patch });
const intervened = (patch: Patch): Patch => design({ interventions: [{ ...cells, ...patch }, saline] });
const armed = (patch: Patch): Patch => design({ arms: [{ ...first, ...patch }, second] });
const observed = (observation: Patch): Patch =>
  design({
    studyType: "observational",
    allocation: undefined,
    observation: {
      models: ["cohort"],
      timePerspectives: ["prospective"],
      population: both,
      samplingMethod: "probability_sample",
      ...observation,
    },
  });
const single: Patch = { assignment: "single", allocation: "not_applicable" };
const without = (name: string): Patch => design({ [name]: undefined });
const fails = (name: string): readonly [Patch, Patch] => [without(name), observed({})];

/** For each rule of the design: a patch that breaks it, and one that keeps it. */
export const designCases: Readonly<Record<string, readonly [fails: Patch, holds: Patch]>> = {
  countries: [design({ countries: [] }), {}],
  country_twice: [design({ countries: ["VN", "VN"] }), design({ countries: ["VN", "LA"] })],
  conditions: [design({ conditions: [{ id: "c", name: { vi: "bại não" } }] }), {}],
  condition_vi: [design({ conditions: [{ id: "c", name: { en: "stroke" } }] }), {}],
  study_type: [without("studyType"), {}],
  phase: fails("phase"),
  phase_of_product: [
    design({ phase: "not_applicable" }),
    design({ phase: "not_applicable", interventions: [{ ...saline, kind: "device" }], arms: [] }),
  ],
  assignment: fails("assignment"),
  allocation: fails("allocation"),
  single_arm_allocation: [design({ assignment: "single" }), design(single)],
  several_arms_allocation: [design({ allocation: "not_applicable" }), design({ allocation: "non_randomised" })],
  observed_allocation: [design({ studyType: "observational" }), observed({})],
  sequence_generation: [
    without("sequenceGeneration"),
    design({ allocation: "non_randomised", sequenceGeneration: undefined }),
  ],
  allocation_concealment: [
    without("allocationConcealment"),
    design({ allocation: "non_randomised", allocationConcealment: undefined }),
  ],
  masking: fails("masking"),
  masked_roles: [design({ masking: "triple" }), design({ masking: "open", maskedRoles: [] })],
  masking_description: [
    without("maskingDescription"),
    design({ masking: "open", maskedRoles: [], maskingDescription: undefined }),
  ],
  placebo_open: [design({ masking: "open" }), design({ masking: "open", arms: [first, second] })],
  purpose: fails("purpose"),
  observation_model: [observed({ models: [] }), observed({})],
  observation_time: [observed({ timePerspectives: [] }), observed({})],
  observed_population: [observed({ population: undefined }), observed({})],
  sampling_method: [observed({ samplingMethod: undefined }), observed({})],
  patient_registry: [
    observed({ patientRegistry: true }),
    observed({ patientRegistry: true, followUpDuration: "2 years" }),
  ],
  interventions: [design({ interventions: [] }), observed({ interventions: [] })],
  intervention_kind: [intervened({ kind: undefined }), {}],
  intervention_description: [intervened({ description: { vi: "mô tả" } }), {}],
  intervention_dose: [intervened({ dose: undefined }), intervened({ kind: "procedure", dose: undefined })],
  intervention_used: [armed({ interventions: ["saline"] }), design({ arms: [] })],
  arms: [design({ arms: [] }), { design: { studyType: "observational", arms: [] } }],
  single_arm_count: [design(single), design({ ...single, arms: [first] })],
  several_arms_count: [design({ arms: [first] }), design({ assignment: "sequential", arms: [first] })],
  arm_name: [armed({ name: { vi: "nhánh" } }), {}],
  arm_kind: [
    armed({ kind: undefined }),
    { design: { studyType: "observational", arms: [{ ...first, kind: undefined }] } },
  ],
  arm_description: [armed({ description: undefined }), {}],
  arm_interventions: [armed({ interventions: [] }), armed({ kind: "no_intervention", interventions: [] })],
  arm_without_intervention: [armed({ kind: "no_intervention" }), armed({ kind: "no_intervention", interventions: [] })],
  arm_link: [armed({ interventions: ["cells", "gone"] }), armed({ interventions: ["cells", "saline"] })],
};
