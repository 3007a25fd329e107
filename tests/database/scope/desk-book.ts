import type { Kysely } from "kysely";
import { updateDraftSection } from "@db/queries/trial-drafts";
import { updateTrial } from "@db/queries/trials";
import type { Database } from "@db/tables/database";
import { type Actor, type Grant, type Role, roles } from "~/domain/access/roles";
import { recordAdverseEvent } from "~/services/cohorts/record-adverse-event.server";
import { recordAssessment } from "~/services/cohorts/record-assessment.server";
import { grantOf } from "../../support/signed-in";
import { createAccountWith, createOrganisation } from "../../support/trial-factory";
import { asSystem, createTrackedTrial, everywhere, now, screen, type TrackedTrial } from "../cohorts/tracked-trial";

/** Two trials of two sites each, one person with one entry of each kind at every site, and an actor of every role. */
export interface DeskBook {
  own: TrackedTrial;
  other: TrackedTrial;
  /** An actor of each role in the first trial: over it, at its first site, or over the registry, as the role is held. */
  actors: Record<Role, Actor>;
  /** Sponsor by organisation, of the one that sponsors the second trial. */
  sponsoring: Actor;
  /** Investigator by the same organisation: may start trials on its behalf, and has a part in none of the two. */
  starting: Actor;
}

async function enterAtSite(owner: Kysely<Database>, trial: TrackedTrial, site: 0 | 1): Promise<void> {
  await asSystem(owner, async (act) => {
    const place = { trialId: trial.trialId, code: await screen(act, trial, site), provenance: "generated" as const };
    const scores = { "pain-0-100": 60, "function-0-100": 60, "patient-global-0-100": 60 };
    const visit = { instrument: "womac", timepoint: "baseline", assessedOn: "2026-03-02", notAssessedReason: null };
    await recordAssessment(act, everywhere, { ...place, ...visit, scores });
    await recordAdverseEvent(act, everywhere, place, {
      term: "Fever",
      grade: null,
      grading: "CTCAE 5.0",
      seriousness: null,
      relation: "not_related",
      outcome: "recovered",
      startedOn: "2026-03-03",
      endedOn: null,
      knownOn: "2026-03-03",
    });
  });
}

function grantFor(role: Role, { trialId, siteIds }: TrackedTrial): Grant {
  if (role === "coordinator" || role === "laboratory") return grantOf(role, { trialId, siteId: siteIds[0] });
  return role === "regulator" || role === "administrator" ? grantOf(role) : grantOf(role, { trialId });
}

async function saveDraft(owner: Kysely<Database>, { trialId }: TrackedTrial, accountId: string): Promise<void> {
  await updateDraftSection(owner, { trialId, section: "eligibility", revision: 0, content: {}, accountId, now });
}

/** Fills a migrated database with the two trials and their actors. */
export async function createDeskBook(owner: Kysely<Database>): Promise<DeskBook> {
  const [own, other] = [await createTrackedTrial(owner), await createTrackedTrial(owner)];
  for (const trial of [own, other]) for (const site of [0, 1] as const) await enterAtSite(owner, trial, site);
  const organisationId = await createOrganisation(owner);
  await owner
    .transaction()
    .execute((trx) => updateTrial(trx, other.trialId, { sponsor_organisation_id: organisationId }));
  const held = await Promise.all(
    roles.map(async (role) => [role, await createAccountWith(owner, [grantFor(role, own)])] as const),
  );
  const actors = Object.fromEntries(held) as Record<Role, Actor>;
  const sponsoring = await createAccountWith(owner, [grantOf("sponsor", { organisationId })]);
  const starting = await createAccountWith(owner, [grantOf("investigator", { organisationId })]);
  await saveDraft(owner, own, actors.investigator.accountId);
  await saveDraft(owner, other, starting.accountId);
  return { own, other, actors, sponsoring, starting };
}
