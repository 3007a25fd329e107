import { cohortOperations } from "./cohort-operations";
import type { Operation } from "./operation";
import { trialOperations } from "./trial-operations";

/** Every operation of `/api/v1`, in the order of the document. */
export const operations: readonly Operation[] = [...trialOperations, ...cohortOperations];
