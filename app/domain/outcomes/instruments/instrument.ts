/** Words that are data: in both languages. */
export interface Words {
  en: string;
  vi: string;
}

/** A number of an instrument, within its range, both ends included. */
export interface NumberItem {
  kind: "number";
  code: string;
  name: Words;
  lowest: number;
  highest: number;
  /** The unit as it is written; absent for plain scores. */
  unit?: string;
  /** Whole numbers only. */
  whole?: boolean;
  /** May be left empty though the rest is given. */
  optional?: boolean;
}

/** One choice of an item; `code` is what is stored. */
export interface ItemChoice {
  code: string;
  name: Words;
}

/** A rank (`ordinal`: choices from one end to the other; ranks are counted, never averaged) or a category. */
export interface ChoiceItem {
  kind: "ordinal" | "category";
  code: string;
  name: Words;
  choices: readonly ItemChoice[];
  optional?: boolean;
}

export type InstrumentItem = NumberItem | ChoiceItem;

/**
 * A measure as data. Of a licensed instrument the scores are held and no item texts. Numbers are stored under `scores`, choices
 * under `answers`, both by the item's code.
 */
export interface Instrument {
  code: string;
  name: Words;
  /** Version or scaling that the range belongs to. */
  version: Words;
  source: string;
  licensed: boolean;
  items: readonly InstrumentItem[];
}

/** A number item from its range. */
export function numberItem(
  code: string,
  [en, vi]: readonly [string, string],
  [lowest, highest]: readonly [number, number],
  more: Pick<NumberItem, "unit" | "whole" | "optional"> = {},
): NumberItem {
  return { kind: "number", code, name: { en, vi }, lowest, highest, ...more };
}

/** A choice whose stored code is also what is shown in both languages, such as `1+`. */
export function plainChoice(code: string): ItemChoice {
  return { code, name: { en: code, vi: code } };
}

/** A choice with words. */
export function choice(code: string, en: string, vi: string): ItemChoice {
  return { code, name: { en, vi } };
}

export const yesAndNo: readonly ItemChoice[] = [choice("yes", "Yes", "Có"), choice("no", "No", "Không")];
