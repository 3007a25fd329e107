import type { Kysely } from "kysely";
import { insertLegalInstruments } from "@db/queries/legal-instruments";
import { getOrganisationIds, insertOrganisation } from "@db/queries/organisations";
import { insertPartnership, insertPartnershipParties } from "@db/queries/partnerships";
import { insertTechnique, insertTechniqueStatements } from "@db/queries/techniques";
import type { Database } from "@db/tables/database";
import type {
  FoundingInstrument,
  FoundingOrganisation,
  FoundingPartnership,
  FoundingTechnique,
} from "./records/founding-record";

/** Writes organisations, all quoted from one source. */
export async function loadOrganisations(
  db: Kysely<Database>,
  organisations: readonly FoundingOrganisation[],
  sourceId: number,
): Promise<void> {
  for (const organisation of organisations) await insertOrganisation(db, { ...organisation, source_id: sourceId });
}

/** Writes techniques with their statements, all quoted from one source. */
export async function loadTechniques(
  db: Kysely<Database>,
  techniques: readonly FoundingTechnique[],
  sourceId: number,
): Promise<void> {
  for (const { statements, ...technique } of techniques) {
    const techniqueId = await insertTechnique(db, technique);
    const rows = statements.map((statement) => ({ ...statement, technique_id: techniqueId, source_id: sourceId }));
    await insertTechniqueStatements(db, rows);
  }
}

/** Writes legal instruments, all named by one source, every status not checked. */
export async function loadInstruments(
  db: Kysely<Database>,
  instruments: readonly FoundingInstrument[],
  sourceId: number,
): Promise<void> {
  const rows = instruments.map((instrument) => ({ ...instrument, status: "not_checked", source_id: sourceId }));
  await insertLegalInstruments(db, rows);
}

/**
 * Writes partnerships with their parties in order, all quoted from one source.
 * @param trialIds row ids of the trials that partnerships propose, by public id
 */
export async function loadPartnerships(
  db: Kysely<Database>,
  partnerships: readonly FoundingPartnership[],
  sourceId: number,
  trialIds: ReadonlyMap<string, number>,
): Promise<void> {
  const named = partnerships.flatMap(({ parties }) =>
    parties.flatMap((party) => ("organisation" in party ? [party.organisation] : [])),
  );
  const organisations = await getOrganisationIds(db, named);
  for (const { parties, proposes, ...partnership } of partnerships) {
    const proposedTrialId = proposes === undefined ? null : (trialIds.get(proposes) ?? null);
    const partnershipId = await insertPartnership(db, {
      ...partnership,
      proposed_trial_id: proposedTrialId,
      source_id: sourceId,
    });
    const rows = parties.map(({ inferred = false, ...party }, at) => ({
      partnership_id: partnershipId,
      position: at + 1,
      inferred,
      ...("organisation" in party ? { organisation_id: organisations.get(party.organisation) ?? null } : party),
    }));
    await insertPartnershipParties(db, rows);
  }
}
