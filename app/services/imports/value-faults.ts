import type { TrialBook } from "~/domain/interop/entries/trial-book";
import { InvalidInput } from "~/lib/errors";
import { refuseFaultyValues } from "~/services/cohorts/record-assessment-values";

/** The faults of an assessment's values, by the rules of an entry by hand. */
export const valueFaults: TrialBook["valueFaults"] = (values) => {
  try {
    refuseFaultyValues(values);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues;
    throw error;
  }
};
