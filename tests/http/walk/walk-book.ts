import type { Kysely } from "kysely";
import { listSites } from "@db/queries/cohorts";
import { insertConfirmation, insertSubmission } from "@db/queries/desk-trials";
import { insertRoleGrants } from "@db/queries/role-grants";
import { listProposals } from "@db/queries/trial-page";
import { findPublicTrial, insertTrial } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import { emptyRecord } from "~/domain/trials/trial-record";
import { systemActor } from "~/services/act";
import { screenParticipant } from "~/services/cohorts/screen-participant.server";
import { demonstrationTrialId } from "~/services/founding/demonstration/open-trial.server";
import { cutVersion } from "~/services/trials/cut-version.server";
import {
  createAccountWith,
  createCohort,
  createOrganisation,
  createSite,
  createTrial,
} from "../../support/trial-factory";
import type { Thing } from "./accounts";

/** What stands in an address for each thing that the walk names, and for the demonstration's open proposal. */
export type Names = Record<Thing | "proposal", string>;

const now = new Date("2026-03-02T03:00:00Z");

async function addDraft(
  db: Kysely<Database>,
  publicId: string,
  investigator: string,
  sponsor: number,
): Promise<number> {
  const trialId = await insertTrial(db, {
    public_id: publicId,
    standing: "draft",
    sponsor_organisation_id: sponsor,
    created_by: investigator,
    title_en: publicId,
    created_at: now,
    updated_at: now,
  });
  await insertRoleGrants(db, [
    { account_id: investigator, role: "investigator", trial_id: trialId, starts_at: now, granted_by: investigator },
  ]);
  return trialId;
}

async function submit(owner: Kysely<Database>, trialId: number, accountId: string): Promise<void> {
  await owner.transaction().execute(async (trx) => {
    const act = { trx, actor: systemActor, now };
    const cut = { trialId, previous: 0, kind: "submission" as const, reason: "submitted", authorRole: "investigator" };
    await cutVersion(act, { ...cut, record: emptyRecord() });
    const confirmed = { accountId, meaning: "submit_registration", subject: "walk", sha256: Buffer.alloc(32), now };
    const confirmationId = await insertConfirmation(trx, confirmed);
    await insertSubmission(trx, { trialId, version: 1, accountId, confirmationId, now });
    await trx.updateTable("trials").set({ standing: "submitted" }).where("id", "=", trialId).execute();
  });
}

async function addOtherTrial(owner: Kysely<Database>): Promise<string> {
  return owner.transaction().execute(async (trx) => {
    const trialId = await createTrial(trx, { publicId: "walk-other-trial" });
    const siteId = await createSite(trx, trialId);
    const cohortId = await createCohort(trx, trialId);
    const person = { consentedOn: "2026-03-01", consentVersion: "1.0", sex: null, birthYear: null, siteNumber: null };
    const place = { trialId, siteId, cohortId, provenance: "generated" as const };
    return (await screenParticipant({ trx, actor: systemActor, now }, { ...place, ...person })).code;
  });
}

/** Adds to a demonstration book what its accounts have no part in, and names everything that the walk visits. */
export async function fillWalkBook(owner: Kysely<Database>): Promise<Names> {
  const demonstration = await findPublicTrial(owner, demonstrationTrialId);
  if (!demonstration) throw new Error("The demonstration trial is not there.");
  const sites = await listSites(owner, demonstration.id);
  const codeAt = async (site: string): Promise<string> => {
    const siteId = sites.find(({ code }) => code === site)?.id ?? 0;
    const rows = owner.selectFrom("participants").select("code").where("site_id", "=", siteId).limit(1);
    return (await rows.executeTakeFirstOrThrow()).code;
  };
  const [proposal] = await listProposals(owner, demonstration.id);
  const mail = "investigator@demo.trialbook.example";
  const own = await owner.selectFrom("accounts").select("id").where("email", "=", mail).executeTakeFirstOrThrow();
  const sponsor = await createOrganisation(owner);
  const stranger = (await createAccountWith(owner, [])).accountId;
  const names: Names = {
    ownTrial: demonstrationTrialId,
    otherTrial: "walk-other-trial",
    ownDraft: "walk-own-draft",
    otherDraft: "walk-other-draft",
    submitted: "walk-submitted",
    atHanoi: await codeAt("HN"),
    atHue: await codeAt("HUE"),
    atOther: await addOtherTrial(owner),
    nothing: "AAA-AAA",
    proposal: String(proposal?.id),
  };
  await addDraft(owner, names.ownDraft, own.id, demonstration.sponsor_organisation_id ?? sponsor);
  await addDraft(owner, names.otherDraft, stranger, sponsor);
  await submit(owner, await addDraft(owner, names.submitted, stranger, sponsor), stranger);
  return names;
}
