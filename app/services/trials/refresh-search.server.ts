import { updatePublicState } from "@db/queries/public-state";
import { listSiteProvinces, listTrialTechniques } from "@db/queries/portfolio-counts";
import { insertTrialSearch } from "@db/queries/trial-search";
import { getTrialForSearch, listTrialIdentifiers } from "@db/queries/trials";
import { publicTotals } from "~/domain/dashboards/public-totals";
import { provincesOfTrial } from "~/domain/dashboards/portfolio/province-of";
import { textIn } from "~/domain/trials/text-in";
import { searchText } from "~/domain/trials/search-text";
import { civilDay } from "~/lib/civil-day";
import type { Act } from "~/services/act";

/** Brings the public, searchable list up to a trial's public version and latest snapshot, and moves the public data version. */
export async function refreshTrialSearch(act: Act, trialId: number): Promise<void> {
  const trial = await getTrialForSearch(act.trx, trialId);
  const identifiers = await listTrialIdentifiers(act.trx, trialId);
  const { design, responsibility, enrolment } = trial.record;
  const totals = publicTotals(trial.progress);
  const names = identifiers.map(({ identifier }) => identifier);
  const sponsors = [trial.sponsor_en, trial.sponsor_vi].filter((name): name is string => name !== null);
  await insertTrialSearch(act.trx, {
    trial_id: trialId,
    public_id: trial.public_id,
    registration_number: trial.registration_number,
    standing: trial.standing,
    synthetic: trial.synthetic,
    mistaken: trial.mistaken_at !== null,
    title_en: trial.title_en,
    title_vi: trial.title_vi,
    sponsor_en: trial.sponsor_en ?? responsibility.primarySponsor?.en ?? null,
    sponsor_vi: trial.sponsor_vi ?? responsibility.primarySponsor?.vi ?? null,
    sponsor_public_id: trial.sponsor_public_id,
    phase: trial.phase,
    recruitment_status: trial.recruitment_status,
    countries: design.countries,
    conditions_en: design.conditions.map(({ name }) => textIn(name, "en") ?? ""),
    conditions_vi: design.conditions.map(({ name }) => textIn(name, "vi") ?? ""),
    techniques: await listTrialTechniques(act.trx, trialId),
    provinces: provincesOfTrial(trial.record.places.places, await listSiteProvinces(act.trx, trialId)),
    planned: enrolment.plannedSize ?? null,
    enrolled: totals.enrolled,
    proposed: totals.proposed,
    data_date: totals.dataDate,
    listed_on: civilDay(trial.registered_at ?? trial.created_at),
    text: searchText(trial.record, names, sponsors),
  });
  await updatePublicState(act.trx, act.now);
}
