import { grantsFor, type Permission } from "./permissions";
import type { Actor } from "./roles";

/**
 * Which rows a permission reaches: everything, or the rows of these trials and of these sites. It is turned into a `where`
 * by every query on trial data. An empty scope reaches nothing.
 */
export interface Scope {
  everything: boolean;
  trialIds: readonly number[];
  siteIds: readonly number[];
  /** Organisations for which the actor acts: the trials that they sponsor are reached whole. */
  organisationIds: readonly number[];
}

/**
 * The scope in which the actor holds the permission. Administrators hold no data: their grants open
 * the desk and reach no row.
 */
export function scopeOf(actor: Actor, permission: Permission): Scope {
  const grants = grantsFor(actor, permission).filter(({ role }) => role !== "administrator");
  const known = (ids: (number | null)[]): number[] => [...new Set(ids.filter((id): id is number => id !== null))];
  return {
    everything: grants.some(
      (grant) => grant.organisationId === null && grant.trialId === null && grant.siteId === null,
    ),
    trialIds: known(grants.filter((grant) => grant.siteId === null).map((grant) => grant.trialId)),
    siteIds: known(grants.map((grant) => grant.siteId)),
    organisationIds: known(
      grants
        .filter((grant) => grant.role !== "investigator" && grant.trialId === null && grant.siteId === null)
        .map((grant) => grant.organisationId),
    ),
  };
}

/**
 * Whether the scope reaches a whole trial: everything, the trial itself, or the trials of an organisation that the actor acts
 * for. A scope of single sites reaches their rows, not the trial.
 */
export function reachesTrial(scope: Scope, trial: { id: number; sponsor_organisation_id: number | null }): boolean {
  return (
    scope.everything ||
    scope.trialIds.includes(trial.id) ||
    scope.organisationIds.some((id) => id === trial.sponsor_organisation_id)
  );
}

/**
 * The organisations on whose behalf an investigator may start a trial. An organisation's grant makes nobody the investigator
 * of its trials: that takes a grant for the trial itself, which whoever starts it is given.
 */
export function organisationsToStartFor(actor: Actor): number[] {
  return grantsFor(actor, "trial:draft").flatMap(({ organisationId, trialId }) =>
    organisationId !== null && trialId === null ? [organisationId] : [],
  );
}
