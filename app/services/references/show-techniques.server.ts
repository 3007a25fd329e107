import { listTechniques } from "@db/queries/techniques";
import { permissionAccounts } from "~/domain/organisations/permission-accounts";
import type { PublicVisit } from "~/services/publication/public-page.server";

/** Every technique with every statement made of it, and the passages that contradict one another about what is permitted. */
export async function showTechniques({ db }: PublicVisit) {
  const techniques = await listTechniques(db);
  return { techniques, contradiction: permissionAccounts(techniques) };
}
