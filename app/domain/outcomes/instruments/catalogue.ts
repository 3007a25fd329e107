import type { Instrument } from "./instrument";
import { childPughInstrument, meldInstrument } from "./liver";
import {
  asiaInstrument,
  gmfm66Instrument,
  gmfm88Instrument,
  modifiedAshworthInstrument,
  mrsInstrument,
} from "./movement";
import { fev1Instrument, vasPainInstrument, womacInstrument, womacLikertInstrument } from "./symptoms";
import { irecistInstrument, luganoInstrument, mrecistInstrument, recist11Instrument } from "./tumour-response";

/** Every instrument that assessments are entered with. */
export const instruments: readonly Instrument[] = [
  recist11Instrument,
  mrecistInstrument,
  irecistInstrument,
  luganoInstrument,
  gmfm66Instrument,
  gmfm88Instrument,
  modifiedAshworthInstrument,
  womacInstrument,
  womacLikertInstrument,
  vasPainInstrument,
  meldInstrument,
  childPughInstrument,
  asiaInstrument,
  mrsInstrument,
  fev1Instrument,
];

/** An instrument's code as part of a field's name, which holds no dots: `recist-1.1` is `recist-1_1`. */
export function instrumentField(code: string): string {
  return code.replaceAll(".", "_");
}

/** The instrument of a code; undefined for a code that is not in the catalogue. */
export function findInstrument(code: string): Instrument | undefined {
  return instruments.find((instrument) => instrument.code === code);
}
