/** Closed lists of WHO's Trial Registration Data Set 1.3.1 (items 15, 18, 21, 24), in the order in which they are offered. */

/** Item 18. `complete` means that recruitment is complete, not that the trial is over. */
export const recruitmentStatuses = ["pending", "recruiting", "suspended", "complete", "other"] as const;
export type RecruitmentStatus = (typeof recruitmentStatuses)[number];

/** Item 15, phase. */
export const phases = ["0", "1", "1-2", "2", "2-3", "3", "4", "not_applicable"] as const;
export type Phase = (typeof phases)[number];

/** Item 15, study type. */
export const studyTypes = ["interventional", "observational", "expanded_access"] as const;

/** Item 15, allocation of participants to arms. */
export const allocations = ["not_applicable", "randomised", "non_randomised"] as const;

/** Item 15, who does not know the allocation. */
export const maskings = ["open", "single", "double", "triple", "quadruple"] as const;

/** Item 15, how arms follow one another. */
export const assignments = ["single", "parallel", "crossover", "factorial", "sequential"] as const;

/** Item 15, what the trial is for. */
export const purposes = [
  "treatment",
  "prevention",
  "diagnostic",
  "supportive_care",
  "screening",
  "health_services_research",
  "basic_science",
  "device_feasibility",
  "educational_counselling_training",
  "other",
] as const;

/** Item 14, sex of those who may take part. */
export const sexes = ["all", "female", "male"] as const;

/** Item 16 and 22: whether a date lies ahead or has happened. */
export const dateKinds = ["anticipated", "actual"] as const;

/** Item 21, standing of the ethics review. */
export const ethicsStatuses = ["approved", "not_approved", "not_available"] as const;

/** Item 24, whether individual participant data will be shared. */
export const sharingPlans = ["yes", "no", "undecided"] as const;

/** National part: under which law the trial is run. */
export const legalPathways = ["technique", "drug", "device", "other"] as const;
