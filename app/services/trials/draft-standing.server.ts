import type { Kysely } from "kysely";
import { findOpenUpdate } from "@db/queries/trial-updates";
import type { TrialRow } from "@db/queries/trials";
import type { Database } from "@db/tables/database";

/** What a trial's draft is at present: that of a registration, that of an update of a registered record, or closed. */
export type DraftStanding = "registration" | "update" | "closed";

/** Whether and as what a trial's draft can be edited. A registered record is edited while an update of it is open. */
export async function draftStandingOf(
  db: Kysely<Database>,
  trial: Pick<TrialRow, "id" | "standing">,
): Promise<DraftStanding> {
  if (trial.standing === "draft" || trial.standing === "returned") return "registration";
  if (trial.standing !== "registered") return "closed";
  return (await findOpenUpdate(db, trial.id))?.standing === "open" ? "update" : "closed";
}
