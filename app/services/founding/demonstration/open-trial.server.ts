import { insertSite } from "@db/queries/cohorts";
import { getOrganisationIds, insertOrganisation } from "@db/queries/organisations";
import { getSourceIds, insertSources } from "@db/queries/sources";
import { insertTrial, insertTrialIdentifier } from "@db/queries/trials";
import { registrationNumber } from "~/domain/trials/registration-number";
import type { Act } from "~/services/act";
import { demonstrationHospitals, demonstrationSites, demonstrationSource, demonstrationSponsor } from "./places";
import { registeredRecord } from "./registered-record";

/** The demonstration trial's permanent public id. */
export const demonstrationTrialId = "demo-knee-osteoarthritis";

/** Its number: the prefix `DEMO` marks it as synthetic wherever a number is read. */
export const demonstrationNumber = registrationNumber("DEMO", 2024, 1);

/** When the demonstration trial was registered. */
export const registeredAt = new Date("2024-02-20T09:00:00+07:00");

/** Row ids of what the demonstration stands on. */
export interface OpenedTrial {
  trialId: number;
  sourceId: number;
  sponsorId: number;
  siteIds: Map<string, number>;
}

/** Writes source, sponsor, hospitals, the trial's row with its number, and its sites; all marked synthetic. */
export async function openTrial({ trx }: Act, registryName: string): Promise<OpenedTrial> {
  await insertSources(trx, [demonstrationSource]);
  const sourceId = (await getSourceIds(trx, [demonstrationSource.key])).get(demonstrationSource.key) ?? 0;
  const organisations = [demonstrationSponsor, ...demonstrationHospitals];
  for (const organisation of organisations) await insertOrganisation(trx, { ...organisation, source_id: sourceId });
  const publicIds = organisations.map((organisation) => organisation.public_id);
  const organisationIds = await getOrganisationIds(trx, publicIds);
  const sponsorId = organisationIds.get(demonstrationSponsor.public_id) ?? 0;
  const trialId = await insertTrial(trx, {
    public_id: demonstrationTrialId,
    standing: "registered",
    synthetic: true,
    registration_number: demonstrationNumber,
    registered_at: registeredAt,
    sponsor_organisation_id: sponsorId,
    created_at: registeredAt,
    updated_at: registeredAt,
  });
  const authority = `${registryName} (demonstration, synthetic)`;
  await insertTrialIdentifier(trx, {
    identifier: demonstrationNumber,
    trial_id: trialId,
    kind: "registration",
    authority,
  });
  for (const { authority: issuer, number: identifier } of registeredRecord.identification.secondaryIdentifiers) {
    await insertTrialIdentifier(trx, { identifier, trial_id: trialId, kind: "secondary", authority: issuer });
  }
  const siteIds = new Map<string, number>();
  for (const { code, hospital, plannedOpenOn, openedOn } of demonstrationSites) {
    const organisationId = organisationIds.get(hospital) ?? 0;
    const site = {
      trial_id: trialId,
      organisation_id: organisationId,
      code,
      planned_open_on: plannedOpenOn,
      opened_on: openedOn,
    };
    siteIds.set(code, await insertSite(trx, site));
  }
  return { trialId, sourceId, sponsorId, siteIds };
}
