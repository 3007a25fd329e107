import { instruments } from "~/domain/outcomes/instruments/catalogue";
import type { Instrument, InstrumentItem, Words } from "~/domain/outcomes/instruments/instrument";
import { foldCode } from "./book-lookup";

/** A name without what stands in brackets behind it: `Pain (0 to 100)` is `Pain`. */
const bare = (name: string): string => name.replace(/\s*\([^)]*\)\s*$/, "");

/** Whether a cell names this: by the code, or by the name in either language, with or without its brackets. */
function isNamed(text: string, code: string, { en, vi }: Words): boolean {
  return [code, en, vi, bare(en), bare(vi)].some((name) => foldCode(name) === foldCode(text));
}

/** The instrument that a cell names; undefined where no instrument is called so. */
export function instrumentNamed(text: string): Instrument | undefined {
  return instruments.find(({ code, name }) => isNamed(text, code, name));
}

/** The item of an instrument that a cell names; undefined where it has none of that name. */
export function itemNamed(instrument: Instrument, text: string): InstrumentItem | undefined {
  return instrument.items.find(({ code, name }) => isNamed(text, code, name));
}

/** The code of the choice that a cell names; the cell itself where the item has no such choice, which is then refused. */
export function choiceNamed(item: InstrumentItem | undefined, text: string): string {
  if (item === undefined || item.kind === "number") return text;
  return item.choices.find(({ code, name }) => isNamed(text, code, name))?.code ?? text;
}
