/** The ways in which an arm is chosen. */
export const allocationMethods = ["single_arm", "list", "permuted_blocks", "minimisation"] as const;

export type AllocationMethod = (typeof allocationMethods)[number];
