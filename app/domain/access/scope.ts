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
  /** Organisations on whose behalf the actor acts (an investigator who may start a trial for their hospital). */
  organisationIds: readonly number[];
}

/** The scope in which the actor holds the permission. Administrators hold no data: their grants carry no data permission. */
export function scopeOf(actor: Actor, permission: Permission): Scope {
  const grants = grantsFor(actor, permission);
  const known = (ids: (number | null)[]): number[] => [...new Set(ids.filter((id): id is number => id !== null))];
  return {
    everything: grants.some(
      (grant) => grant.organisationId === null && grant.trialId === null && grant.siteId === null,
    ),
    trialIds: known(grants.filter((grant) => grant.siteId === null).map((grant) => grant.trialId)),
    siteIds: known(grants.map((grant) => grant.siteId)),
    organisationIds: known(grants.map((grant) => grant.organisationId)),
  };
}
