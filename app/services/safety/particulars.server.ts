import { type Particulars, particularFields } from "~/domain/safety/adverse-event";
import { openSealedText, sealText } from "~/services/sealing.server";

/** The particulars without what was left empty, in the order of the form. */
export function tidyParticulars(particulars: Particulars): Particulars {
  return Object.fromEntries(
    particularFields.flatMap((field) => {
      const text = particulars[field]?.trim();
      return text ? [[field, text]] : [];
    }),
  );
}

/** The particulars sealed for storage; null when there are none. */
export function sealParticulars(particulars: Particulars): string | null {
  const tidy = tidyParticulars(particulars);
  return Object.keys(tidy).length === 0 ? null : sealText(JSON.stringify(tidy));
}

/** Opens stored particulars; empty when there are none. The caller has read the event in scope. */
export function openParticulars(sealed: string | null): Particulars {
  return sealed === null ? {} : (JSON.parse(openSealedText(sealed)) as Particulars);
}
