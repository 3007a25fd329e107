import { createHash, randomBytes } from "node:crypto";
import { findCalendarAddress, insertCalendarAddress, updateCalendarRevoked } from "@db/queries/calendar-addresses";
import { registryChain } from "~/domain/audit/audit-entry";
import type { Actor } from "~/domain/access/roles";
import type { Act } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

/** The form in which a calendar address's token is stored: SHA-256, hexadecimal. */
export function calendarTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function audited(act: Act & { actor: Actor }, verb: string): Promise<number> {
  const id = act.actor.accountId;
  return recordAudit(act, { chain: registryChain, verb, entity: "account", id, changes: [] });
}

/** When the actor's calendar address in force was made; null where there is none. The address itself is not held. */
export async function readCalendarAddress({ trx, actor }: Act & { actor: Actor }): Promise<Date | null> {
  return (await findCalendarAddress(trx, actor.accountId))?.created_at ?? null;
}

/** Makes a calendar address for the actor and ends the one before. @returns the token, which is shown once and never again. */
export async function makeCalendarAddress(act: Act & { actor: Actor }): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await updateCalendarRevoked(act.trx, act.actor.accountId, act.now);
  await insertCalendarAddress(act.trx, {
    accountId: act.actor.accountId,
    tokenHash: calendarTokenHash(token),
    now: act.now,
  });
  await audited(act, "calendar-address.made");
  return token;
}

/** Ends the actor's calendar address; nothing happens where there is none. */
export async function revokeCalendarAddress(act: Act & { actor: Actor }): Promise<void> {
  const ended = await updateCalendarRevoked(act.trx, act.actor.accountId, act.now);
  if (ended) await audited(act, "calendar-address.revoked");
}
