import { randomBytes, randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { insertAccount } from "@db/queries/accounts";
import { insertCohort, insertSite } from "@db/queries/cohorts";
import { insertOrganisation } from "@db/queries/organisations";
import { insertRoleGrants } from "@db/queries/role-grants";
import { insertTrial, insertTrialIdentifier } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import type { Actor, Grant } from "~/domain/access/roles";
import { registrationNumber } from "~/domain/trials/registration-number";
import { emptyRecord, type TrialRecord } from "~/domain/trials/trial-record";
import { systemActor } from "~/services/act";
import { cutVersion } from "~/services/trials/cut-version.server";

const longAgo = new Date("2024-01-08T02:00:00Z");

/** A name that no other call gives. */
function unique(prefix: string): string {
  return `${prefix}-${randomBytes(5).toString("hex")}`;
}

/** A hospital in Vietnam. */
export async function createOrganisation(db: Kysely<Database>): Promise<number> {
  const publicId = unique("hospital");
  return insertOrganisation(db, {
    public_id: publicId,
    name_en: `Hospital ${publicId}`,
    name_vi: `Bệnh viện ${publicId}`,
    kind: "hospital",
    country: "VN",
  });
}

/** A registered trial with its number and first public version, and neither site nor cohort; returns its row id. */
export async function createTrial(
  trx: Transaction<Database>,
  given: { publicId?: string; synthetic?: boolean; record?: TrialRecord } = {},
): Promise<number> {
  const publicId = given.publicId ?? unique("trial");
  const number = registrationNumber("TEST", 2024, 10_000 + (randomBytes(4).readUInt32BE() % 900_000_000));
  const trialId = await insertTrial(trx, {
    public_id: publicId,
    standing: "registered",
    synthetic: given.synthetic ?? false,
    registration_number: number,
    registered_at: longAgo,
    created_at: longAgo,
    updated_at: longAgo,
  });
  await insertTrialIdentifier(trx, { identifier: number, trial_id: trialId, kind: "registration", authority: "Test" });
  const titles = { ...emptyRecord().identification, publicTitle: { en: publicId } };
  await cutVersion(
    { trx, actor: systemActor, now: longAgo },
    {
      trialId,
      previous: 0,
      kind: "registration",
      record: given.record ?? { ...emptyRecord(), identification: titles },
      reason: "registered",
      authorRole: "registry",
    },
  );
  return trialId;
}

/** A site of the trial, open since 2 January 2024 unless `openedOn` says otherwise; returns its row id. */
export async function createSite(
  db: Kysely<Database>,
  trialId: number,
  given: { code?: string; organisationId?: number; openedOn?: string | null } = {},
): Promise<number> {
  const { code = unique("S"), openedOn = "2024-01-02" } = given;
  const organisationId = given.organisationId ?? (await createOrganisation(db));
  return insertSite(db, { trial_id: trialId, organisation_id: organisationId, code, opened_on: openedOn });
}

/** An open initial cohort of the trial, of 30 places unless `planned` says otherwise; returns its row id. */
export async function createCohort(
  db: Kysely<Database>,
  trialId: number,
  given: { code?: string; kind?: "initial" | "expansion"; status?: string; planned?: number | null } = {},
): Promise<number> {
  const { code = unique("C"), kind = "initial", status = "open", planned = 30 } = given;
  const name = { name_en: `Cohort ${code}`, name_vi: `Nhóm ${code}` };
  return insertCohort(db, { trial_id: trialId, code, kind, status, planned_size: planned, ...name });
}

/** An account without a password that holds the grants: who acts in a test. Takes the owner's handle. */
export async function createAccountWith(owner: Kysely<Database>, grants: readonly Grant[]): Promise<Actor> {
  const email = `${randomUUID()}@example.vn`;
  const name = "Lê Văn Bình";
  const accountId = await insertAccount(owner, { name, email });
  await insertRoleGrants(
    owner,
    grants.map(({ role, organisationId, trialId, siteId }) => ({
      account_id: accountId,
      role,
      organisation_id: organisationId,
      trial_id: trialId,
      site_id: siteId,
      starts_at: longAgo,
    })),
  );
  return { accountId, name, email, grants };
}
