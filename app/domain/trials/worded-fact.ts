import type { MissingFact } from "./registration-completeness";

/** A place at which a record breaks a rule, or holds what a field does not take, said in the reader's language. */
export interface WordedFact extends MissingFact {
  /** What is missing or cannot be right. */
  sentence: string;
  /** The word for its severity. */
  weight: string;
  /** Where the field stands: its labels, rows by number, and the item of WHO's data set. */
  where: string;
  /** Where the rule comes from. */
  citation: string;
}

/** What a section lacks as it stands or as it was typed: each place, and all of them counted in one line. */
export interface SectionFindings {
  facts: WordedFact[];
  summary: string;
}
