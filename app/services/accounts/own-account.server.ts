import { database } from "@db/client/current-database";
import { listGrantsInForce, type NamedGrant } from "@db/queries/role-grants";
import { countSessions } from "@db/queries/sessions";
import type { Actor } from "~/domain/access/roles";
import type { Language } from "~/lib/languages/languages";

/** A grant as its holder reads it; names in the language asked for, null where the grant's reach has no such part. */
export interface OwnGrant {
  role: string;
  reach: "registry" | "organisation" | "trial" | "site";
  organisation: string | null;
  /** Title, else the permanent id. */
  trial: string | null;
  /** The site's code. */
  site: string | null;
  startsAt: Date;
  endsAt: Date | null;
}

/** What the book holds of the account that asks. */
export interface OwnAccount {
  name: string;
  email: string;
  grants: OwnGrant[];
  /** Sessions in force, this one included. */
  sessions: number;
}

function reachOf({ siteCode, trialPublicId, organisationEn }: NamedGrant): OwnGrant["reach"] {
  if (siteCode !== null) return "site";
  if (trialPublicId !== null) return "trial";
  return organisationEn === null ? "registry" : "organisation";
}

function ownGrant(grant: NamedGrant, language: Language): OwnGrant {
  const [title, organisation] =
    language === "vi" ? [grant.trialVi, grant.organisationVi] : [grant.trialEn, grant.organisationEn];
  const { role, siteCode: site, startsAt, endsAt } = grant;
  return { role, reach: reachOf(grant), organisation, trial: title ?? grant.trialPublicId, site, startsAt, endsAt };
}

/** The actor's own account with the grants in force at `now`. Never called inside a transaction. */
export async function readOwnAccount(actor: Actor, now: Date, language: Language): Promise<OwnAccount> {
  const { owner } = database();
  const named = await listGrantsInForce(owner, actor.accountId, now);
  const sessions = await countSessions(owner, actor.accountId, now);
  return { name: actor.name, email: actor.email, grants: named.map((grant) => ownGrant(grant, language)), sessions };
}
