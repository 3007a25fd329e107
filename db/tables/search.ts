/** How many public trials have a value, by facet; the labels are those of conditions and sponsors. */
export interface TrialCountsTable {
  facet: string;
  value: string;
  label_en: string | null;
  label_vi: string | null;
  count: number;
}

/** A folded word that occurs in the public list. */
export interface SearchWordsTable {
  word: string;
}
