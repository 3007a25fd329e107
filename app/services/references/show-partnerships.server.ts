import { listPartnerships } from "@db/queries/partnerships";
import type { PublicVisit } from "~/services/publication/public-page.server";

/** Every partnership with its parties in order and the trial that it proposes. */
export async function showPartnerships({ db }: PublicVisit) {
  return { partnerships: await listPartnerships(db) };
}
