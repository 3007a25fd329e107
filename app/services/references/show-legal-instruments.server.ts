import { listLegalInstruments } from "@db/queries/legal-instruments";
import type { PublicVisit } from "~/services/publication/public-page.server";

/** Every legal instrument that the book names, in the order of issue. */
export async function showLegalInstruments({ db }: PublicVisit) {
  return { instruments: await listLegalInstruments(db) };
}
