import type { Kysely } from "kysely";
import { insertResponderDefinition } from "@db/queries/assessments";
import type { Database } from "@db/tables/database";
import type { Actor } from "~/domain/access/roles";
import type { Scope } from "~/domain/access/scope";
import { omeractOarsi } from "~/domain/outcomes/responder-presets";
import { type Act, systemActor } from "~/services/act";
import { screenParticipant } from "~/services/cohorts/screen-participant.server";
import { createCohort, createSite, createTrial } from "../../support/trial-factory";

/** The instant of every entry: late on 30 June 2026 in Vietnam. */
export const now = new Date("2026-06-30T15:00:00Z");

export const everywhere: Scope = { everything: true, trialIds: [], siteIds: [], organisationIds: [] };

/** A trial of two sites that tracks participants. */
export interface TrackedTrial {
  trialId: number;
  cohortId: number;
  siteIds: [number, number];
}

/** Runs one act in a transaction of its own, as the system on the owner's handle. */
export function asSystem<T>(owner: Kysely<Database>, work: (act: Act) => Promise<T>): Promise<T> {
  return owner.transaction().execute((trx) => work({ trx, actor: systemActor, now }));
}

/** A trial with two open sites, one open cohort of `planned` places and the OMERACT-OARSI definition at month 6. */
export function createTrackedTrial(owner: Kysely<Database>, planned = 30): Promise<TrackedTrial> {
  return owner.transaction().execute(async (trx) => {
    const trialId = await createTrial(trx);
    const definition = JSON.stringify(omeractOarsi);
    const days = { timepoint: "month-6", set_on: "2024-01-08" };
    await insertResponderDefinition(trx, { trial_id: trialId, version: 1, instrument: "womac", definition, ...days });
    const siteIds: [number, number] = [await createSite(trx, trialId), await createSite(trx, trialId)];
    return { trialId, cohortId: await createCohort(trx, trialId, { planned }), siteIds };
  });
}

/** Screens a person who consented on 1 March 2026, at the first site unless the second is named; returns the code. */
export async function screen(act: Act, trial: TrackedTrial, site: 0 | 1 = 0): Promise<string> {
  const { code } = await screenParticipant(act, {
    trialId: trial.trialId,
    siteId: trial.siteIds[site],
    cohortId: trial.cohortId,
    consentedOn: "2026-03-01",
    consentVersion: "1.0",
    sex: null,
    birthYear: null,
    siteNumber: null,
    provenance: "generated",
  });
  return code;
}

/** The act of an account in its own transaction. */
export function actOf(trx: Act["trx"], actor: Actor): Act {
  return { trx, actor, now };
}
