import { listResponderDefinitions } from "@db/queries/assessments";
import { listCohorts, listSites } from "@db/queries/cohorts";
import { getTrialInScope } from "@db/queries/desk-trials";
import { getTrialMasking } from "@db/queries/masking";
import { listReleasedCohorts } from "@db/queries/progress";
import { findConfirmationDays } from "@db/queries/protocol-versions";
import { getResponseDesign, listPlacedCounts } from "@db/queries/response-rows";
import { listClaims } from "@db/queries/trial-page";
import type { TrialRow } from "@db/queries/trials";
import { isMasked, maySeeOutcomesByArm } from "~/domain/access/masking";
import { reachesTrial } from "~/domain/access/scope";
import { composeResponse, type DatedDefinition, type PlacedCount } from "~/domain/dashboards/response/compose-response";
import { tumourInstrumentOf } from "~/domain/dashboards/response/tumour-course";
import { historyWarning } from "~/domain/dashboards/response/natural-history";
import { countsOfDays } from "~/domain/dashboards/response/rate-groups";
import { isTumourInstrument } from "~/domain/outcomes/tumour-instruments";
import { civilDay } from "~/lib/civil-day";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { definitionInForce } from "~/services/cohorts/response-standing.server";
import { deskHead } from "~/services/desk/trial-head";
import { nameCodes } from "./name-codes.server";
import { mayLook, recordLook } from "./response-look.server";
import { readResponsePeople } from "./response-people.server";

const named = ({ id, code, name_en, name_vi }: { id: number; code: string; name_en: string; name_vi: string }) => {
  return { id, code, nameEn: name_en, nameVi: name_vi };
};

async function readDefinitions({ trx }: DeskWork, trial: TrialRow): Promise<DatedDefinition[]> {
  const rows = await listResponderDefinitions(trx, trial.id);
  return rows.map((row) => ({ ...definitionInForce(row), version: row.version, setOn: row.set_on }));
}

async function readWarning({ trx }: DeskWork, trial: TrialRow) {
  const design = await getResponseDesign(trx, trial);
  return historyWarning({
    allocation: design.allocation,
    minimumAge: design.minimum_age,
    ageUnit: design.age_unit,
    noMinimumAge: design.no_minimum_age === true,
  });
}

/** Why nothing is shown: nobody enrolled, no definition set, outcomes neither released nor looked at. */
export type NoResponse = "noParticipant" | "noDefinition" | "notReleased";

/**
 * The tumour instrument by which response is judged: the one that the definition in force names, or, where no definition was
 * set, the one that participants were read by. A threshold at one timepoint says nothing of a tumour's best overall response.
 */
function tumourBasis(inForce: DatedDefinition | undefined, people: Awaited<ReturnType<typeof readResponsePeople>>) {
  if (inForce) return isTumourInstrument(inForce.instrument) ? inForce.instrument : undefined;
  return typeof people === "string" ? undefined : tumourInstrumentOf(people);
}

function shownDefinition({ version, setOn, instrument, timepoint, rule }: DatedDefinition) {
  return { version, setOn, instrument, timepoint, source: rule.source };
}

async function compose(work: DeskWork, trial: TrialRow, counts: readonly PlacedCount[], cohortIds: readonly number[]) {
  const definitions = await readDefinitions(work, trial);
  const [inForce] = definitions;
  const masking = await getTrialMasking(work.trx, trial);
  const byArm = maySeeOutcomesByArm(work.actor, masking);
  const people = await readResponsePeople(work, trial, { cohortIds, byArm });
  const tumour = tumourBasis(inForce, people);
  if (!inForce && !tumour) return null;
  const shown = counts.filter(({ cohort_id }) => cohortIds.includes(cohort_id));
  const cohorts = (await listCohorts(work.trx, trial.id)).filter(({ id }) => cohortIds.includes(id));
  const dashboard = composeResponse({
    cohorts: cohorts.map(named),
    sites: (await listSites(work.trx, trial.id)).map(named),
    counts: shown,
    definitions,
    tumour,
    people,
    byArm,
    confirmAfterDays: await findConfirmationDays(work.trx, trial.id),
  });
  return {
    dashboard,
    definition: inForce && !tumour ? shownDefinition(inForce) : null,
    names: nameCodes(definitions, work.language),
    byArm,
    masked: isMasked(masking),
  };
}

/**
 * A trial's response: of the cohorts whose outcomes are released, and once a look is recorded of all. For those who reach
 * single sites only, of these.
 */
async function readResponse(work: DeskWork, trial: TrialRow, looked: boolean) {
  const { trx, scope, now } = work;
  const whole = reachesTrial(scope, trial);
  const counts = (await listPlacedCounts(trx, trial.id)).filter(
    ({ site_id }) => whole || scope.siteIds.includes(site_id),
  );
  const cohortIds = [...new Set(counts.map(({ cohort_id }) => cohort_id))];
  const released = await listReleasedCohorts(trx, trial.id);
  const shownIds = looked ? cohortIds : cohortIds.filter((id) => released.includes(id));
  const enrolled = countsOfDays(counts).enrolled;
  const shown = shownIds.length === 0 ? null : await compose(work, trial, counts, shownIds);
  const absent: NoResponse | null =
    enrolled === 0 ? "noParticipant" : shownIds.length === 0 ? "notReleased" : shown === null ? "noDefinition" : null;
  return {
    head: deskHead(trial),
    today: civilDay(now),
    whole,
    enrolled,
    absent,
    shown: enrolled === 0 ? null : shown,
    partly: !looked && shownIds.length < cohortIds.length,
    looked,
    looks: !looked && mayLook(work, trial) && shownIds.length < cohortIds.length,
    warning: await readWarning(work, trial),
    claims: await listClaims(trx, trial.id),
    evaluable: countsOfDays(counts).infusedResponders + countsOfDays(counts).infusedNonResponders,
  };
}

/** What the page shows without a look. */
export async function readResponsePage(work: DeskWork) {
  return readResponse(work, await getTrialInScope(work.trx, work.scope, work.params["id"] ?? ""), false);
}

/** The same with accumulating outcomes; the look is recorded first. */
export async function lookAtResponse(work: DeskActionWork) {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const shown = await readResponse(work, trial, true);
  await recordLook(work, trial, { page: "response", evaluable: shown.evaluable });
  return shown;
}
