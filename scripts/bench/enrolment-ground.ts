import { createHash } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { insertAccount } from "@db/queries/accounts";
import { insertApiToken } from "@db/queries/api-tokens";
import { insertCohort, insertSite } from "@db/queries/cohorts";
import { insertOrganisation } from "@db/queries/organisations";
import { insertRoleGrants } from "@db/queries/role-grants";
import { insertTrial } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import { systemActor } from "~/services/act";
import { screenParticipant } from "~/services/cohorts/screen-participant.server";

/** A trial to enrol into: the token of a coordinator there, and the codes of participants in screening. */
export interface GroundTrial {
  publicId: string;
  token: string;
  codes: string[];
}

const longAgo = new Date("2024-01-08T02:00:00Z");
const measured = { code: "B1", name_en: "Measured", name_vi: "Đo lường" };

async function layTrial(trx: Transaction<Database>, publicId: string, participants: number) {
  const times = { registered_at: longAgo, created_at: longAgo, updated_at: longAgo };
  const trial = { public_id: publicId, standing: "registered", synthetic: true, title_en: publicId };
  const trialId = await insertTrial(trx, { ...trial, registration_number: publicId.toUpperCase(), ...times });
  const hospital = { public_id: `${publicId}-site`, name_en: publicId, name_vi: publicId, kind: "hospital" };
  const organisationId = await insertOrganisation(trx, { ...hospital, country: "VN" });
  const siteId = await insertSite(trx, {
    trial_id: trialId,
    organisation_id: organisationId,
    code: measured.code,
    opened_on: "2024-01-02",
  });
  const cohortId = await insertCohort(trx, { trial_id: trialId, kind: "initial", status: "open", ...measured });
  const codes: string[] = [];
  const person = { consentedOn: "2026-03-01", consentVersion: "1.0", sex: null, birthYear: null, siteNumber: null };
  for (let left = participants; left > 0; left--) {
    const act = { trx, actor: systemActor, now: new Date() };
    const where = { trialId, siteId, cohortId, provenance: "generated" as const };
    codes.push((await screenParticipant(act, { ...where, ...person })).code);
  }
  return { trialId, siteId, codes };
}

async function layToken(
  owner: Kysely<Database>,
  publicId: string,
  place: { trialId: number; siteId: number },
): Promise<string> {
  const accountId = await insertAccount(owner, { name: publicId, email: `${publicId}@bench.example` });
  const where = { trial_id: place.trialId, site_id: place.siteId };
  const grant = { account_id: accountId, role: "coordinator" as const, ...where, starts_at: longAgo };
  await insertRoleGrants(owner, [grant]);
  const token = `tb_${publicId}_${"0".repeat(24)}`;
  await insertApiToken(owner, {
    account_id: accountId,
    name: publicId,
    hint: token.slice(0, 9),
    sha256: createHash("sha256").update(token).digest(),
    scopes: ["participants:write"],
    created_at: new Date(),
    expires_at: new Date(Date.now() + 86_400_000),
  });
  return token;
}

/** Lays trials of one site and one cohort without a limit, each with its share of participants in screening and a token. */
export async function layGround(
  owner: Kysely<Database>,
  given: { name: string; trials: number; participants: number },
): Promise<GroundTrial[]> {
  const ground: GroundTrial[] = [];
  for (let serial = 1; serial <= given.trials; serial++) {
    const publicId = `${given.name}-${serial}`;
    const share = Math.ceil(given.participants / given.trials);
    const laid = await owner.transaction().execute((trx) => layTrial(trx, publicId, share));
    ground.push({ publicId, token: await layToken(owner, publicId, laid), codes: laid.codes });
  }
  return ground;
}
