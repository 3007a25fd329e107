/** The instruments whose readings give a tumour response, and from these a best overall response. */
export const tumourInstruments = ["recist-1.1", "mrecist-hcc"] as const;

export type TumourInstrument = (typeof tumourInstruments)[number];

/** Whether a best overall response is derived from the instrument's readings. */
export function isTumourInstrument(instrument: string): instrument is TumourInstrument {
  return tumourInstruments.some((known) => known === instrument);
}
