import { z } from "zod";
import { findOrganisationId, findTrialPlace } from "@db/queries/grant-places";
import { reaches, reachesOfRole } from "~/domain/access/grant-reach";
import { type Actor, type Grant, type Role, roles } from "~/domain/access/roles";
import { scopeOf } from "~/domain/access/scope";
import { addDays, civilDay } from "~/lib/civil-day";
import { Forbidden, InvalidInput } from "~/lib/errors";
import type { Act } from "~/services/act";

const day = z.iso.date("notADate");
const place = z.string().trim().max(100).optional();

/** The fields of a form that gives a role: which, where, and the first and the last day (the registry's) on which it holds. */
export const grantFields = z.object({
  role: z.enum(roles),
  reach: z.enum(reaches),
  organisation: place,
  trial: place,
  site: place,
  from: day.optional(),
  until: day.optional(),
});

export type GrantFields = z.infer<typeof grantFields>;

/** A role with its place and its period; `endsAt` is the first moment at which it holds no more, null: no end. */
export interface GrantPeriod {
  grant: Grant;
  startsAt: Date;
  endsAt: Date | null;
}

/** Midnight at the beginning of a civil day in the registry's zone (Asia/Ho_Chi_Minh, UTC+7 the whole year). */
export function beginningOf(civil: string): Date {
  return new Date(`${civil}T00:00:00+07:00`);
}

/**
 * The moment from which a last day is over.
 * @throws InvalidInput at `until` when it lies before the day on which the period begins, or in the past.
 */
export function endAfter(until: string | undefined, startsAt: Date, now: Date): Date | null {
  if (until === undefined) return null;
  if (until < civilDay(now)) throw new InvalidInput([{ path: "until", message: "periodOver" }]);
  if (until < civilDay(startsAt)) throw new InvalidInput([{ path: "until", message: "endBeforeStart" }]);
  return beginningOf(addDays(until, 1));
}

function periodOf({ from, until }: GrantFields, now: Date): Omit<GrantPeriod, "grant"> {
  const startsAt = from === undefined || from <= civilDay(now) ? now : beginningOf(from);
  if (from !== undefined && from < civilDay(now))
    throw new InvalidInput([{ path: "from", message: "periodBackdated" }]);
  return { startsAt, endsAt: endAfter(until, startsAt, now) };
}

function required(value: string | undefined, path: string): string {
  if (value === undefined || value === "") throw new InvalidInput([{ path, message: "required" }]);
  return value;
}

async function placeOf(act: Act, fields: GrantFields): Promise<Omit<Grant, "role">> {
  const nowhere = { organisationId: null, trialId: null, siteId: null };
  if (fields.reach === "registry") return nowhere;
  if (fields.reach === "organisation") {
    const organisationId = await findOrganisationId(act.trx, required(fields.organisation, "organisation"));
    if (organisationId === undefined) throw new InvalidInput([{ path: "organisation", message: "notAChoice" }]);
    return { ...nowhere, organisationId };
  }
  const trial = required(fields.trial, "trial");
  const site = fields.reach === "site" ? required(fields.site, "site") : undefined;
  const found = await findTrialPlace(act.trx, { trial, site });
  if (!found) throw new InvalidInput([{ path: "trial", message: "trialUnknown" }]);
  if (site !== undefined && found.siteId === null) throw new InvalidInput([{ path: "site", message: "siteUnknown" }]);
  return { ...nowhere, trialId: found.trialId, siteId: found.siteId };
}

/** Whether the actor gives out roles everywhere, rather than the coordinator's at the sites of their own trials. */
export function givesEveryRole(actor: Actor): boolean {
  return actor.grants.some(({ role }) => role === "administrator");
}

/** @throws Forbidden for a role that an investigator does not give out; InvalidInput for a trial that is not theirs. */
function checkMayGive(actor: Actor, grant: Grant): void {
  if (givesEveryRole(actor)) return;
  if (grant.role !== "coordinator") throw new Forbidden("accounts:invite");
  const { trialIds } = scopeOf(actor, "accounts:invite");
  if (grant.trialId === null || !trialIds.includes(grant.trialId)) {
    throw new InvalidInput([{ path: "trial", message: "trialUnknown" }]);
  }
}

/**
 * The role, place and period that a form asks for, where the actor may give it.
 * @throws InvalidInput naming the field; Forbidden for a role that the actor does not give out.
 */
export async function grantOfForm(act: Act & { actor: Actor }, fields: GrantFields): Promise<GrantPeriod> {
  const { role, reach } = fields;
  if (!reachesOfRole[role satisfies Role].includes(reach)) {
    throw new InvalidInput([{ path: "reach", message: "reachNotOfRole" }]);
  }
  const grant = { role, ...(await placeOf(act, fields)) };
  checkMayGive(act.actor, grant);
  return { grant, ...periodOf(fields, act.now) };
}
