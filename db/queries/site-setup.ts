import type { Insertable, Kysely } from "kysely";
import type { Database } from "@db/tables/database";
import { NotFound } from "~/lib/errors";

/** A trial's site by its code, with its organisation's names. */
export async function getSite(db: Kysely<Database>, trialId: number, code: string) {
  const site = await db
    .selectFrom("sites")
    .innerJoin("organisations", "organisations.id", "sites.organisation_id")
    .selectAll("sites")
    .select(["organisations.name_en", "organisations.name_vi"])
    .where("sites.trial_id", "=", trialId)
    .where("sites.code", "=", code)
    .executeTakeFirst();
  if (!site) throw new NotFound("site");
  return site;
}

/** Organisations at which a site may be, by name: hospitals and institutes first come from the register as it is. */
export async function listPossiblePlaces(db: Kysely<Database>) {
  return db
    .selectFrom("organisations")
    .select(["id", "public_id", "name_en", "name_vi"])
    .orderBy("name_en")
    .limit(1000)
    .execute();
}

export async function updateSite(
  db: Kysely<Database>,
  siteId: number,
  days: { planned_open_on?: string | null; opened_on?: string | null; closed_on?: string | null },
): Promise<void> {
  await db.updateTable("sites").set(days).where("id", "=", siteId).execute();
}

export async function listSiteSteps(db: Kysely<Database>, siteId: number) {
  return db.selectFrom("site_steps").select(["step", "planned_on", "done_on"]).where("site_id", "=", siteId).execute();
}

export async function upsertSiteStep(db: Kysely<Database>, step: Insertable<Database["site_steps"]>): Promise<void> {
  await db
    .insertInto("site_steps")
    .values(step)
    .onConflict((conflict) =>
      conflict.constraint("site_steps_pk").doUpdateSet({ planned_on: step.planned_on, done_on: step.done_on }),
    )
    .execute();
}

export async function listSitePauses(db: Kysely<Database>, siteId: number) {
  return db.selectFrom("site_pauses").selectAll().where("site_id", "=", siteId).orderBy("from_on").execute();
}

export async function insertSitePause(db: Kysely<Database>, pause: Insertable<Database["site_pauses"]>): Promise<void> {
  await db.insertInto("site_pauses").values(pause).execute();
}

/** Ends the pauses of a site that are still open. */
export async function updateSitePauseEnd(db: Kysely<Database>, siteId: number, untilOn: string): Promise<void> {
  await db
    .updateTable("site_pauses")
    .set({ until_on: untilOn })
    .where("site_id", "=", siteId)
    .where("until_on", "is", null)
    .execute();
}

export async function listSiteStaff(db: Kysely<Database>, siteId: number) {
  return db
    .selectFrom("site_staff")
    .selectAll()
    .where("site_id", "=", siteId)
    .orderBy("from_on")
    .orderBy("id")
    .execute();
}

export async function insertSiteStaff(db: Kysely<Database>, staff: Insertable<Database["site_staff"]>): Promise<void> {
  await db.insertInto("site_staff").values(staff).execute();
}

/** Notes that a member of staff left; false when nobody of that site has the id. */
export async function updateSiteStaffEnd(
  db: Kysely<Database>,
  siteId: number,
  staffId: number,
  untilOn: string,
): Promise<boolean> {
  const done = await db
    .updateTable("site_staff")
    .set({ until_on: untilOn })
    .where("site_id", "=", siteId)
    .where("id", "=", staffId)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** What the council approved for a site, newest first in force. */
export async function listSiteApprovals(db: Kysely<Database>, siteId: number) {
  return db
    .selectFrom("site_approvals")
    .innerJoin("protocol_versions", "protocol_versions.id", "site_approvals.protocol_version_id")
    .selectAll("site_approvals")
    .select("protocol_versions.label as protocol_label")
    .where("site_approvals.site_id", "=", siteId)
    .orderBy("site_approvals.in_force_from", "desc")
    .orderBy("site_approvals.id", "desc")
    .execute();
}

/** The version of the consent form in force at each of the sites on a day; sites without an approval are left out. */
export async function listConsentForms(db: Kysely<Database>, siteIds: readonly number[], day: string) {
  if (siteIds.length === 0) return [];
  return db
    .selectFrom("site_approvals")
    .distinctOn("site_approvals.site_id")
    .innerJoin("sites", "sites.id", "site_approvals.site_id")
    .select(["sites.code as site", "site_approvals.consent_version as version"])
    .where("site_approvals.site_id", "in", siteIds)
    .where("site_approvals.in_force_from", "<=", day)
    .orderBy("site_approvals.site_id")
    .orderBy("site_approvals.in_force_from", "desc")
    .orderBy("site_approvals.id", "desc")
    .execute();
}

export async function insertSiteApproval(
  db: Kysely<Database>,
  approval: Insertable<Database["site_approvals"]>,
): Promise<void> {
  await db.insertInto("site_approvals").values(approval).execute();
}
