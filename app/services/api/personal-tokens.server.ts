import { randomBytes } from "node:crypto";
import { z } from "zod";
import { insertApiToken, listApiTokens, updateApiTokenRevoked } from "@db/queries/api-tokens";
import { may } from "~/domain/access/permissions";
import { scopeField, tokenScopes } from "~/domain/access/token-scopes";
import { registryChain } from "~/domain/audit/audit-entry";
import { InvalidInput, NotFound } from "~/lib/errors";
import { formEntries, parseForm } from "~/lib/parse-form";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { recordAudit } from "~/services/audit/record-audit.server";
import { tokenFingerprint } from "./token-work.server";

const day = 86_400_000;

/** For how many days a token may be made. */
export const tokenLives = [30, 90, 365] as const;

const form = z.object({ name: z.string().max(100), days: z.enum(tokenLives.map(String) as [string, ...string[]]) });

/** The actor's tokens, and the scopes that the actor's roles could give to a new one. */
export async function readTokens({ trx, actor }: DeskWork) {
  const tokens = await listApiTokens(trx, actor.accountId);
  return { tokens, scopes: tokenScopes.filter((scope) => may(actor, scope)) };
}

/**
 * Makes a token from the posted form (name, days, scopes) and gives it, for the only time: the book keeps its fingerprint.
 * @throws InvalidInput without a name, without a scope, or with a scope that the actor does not hold.
 */
export async function makeToken(work: DeskActionWork): Promise<{ token: string; name: string }> {
  const { name, days } = parseForm(form, work.form);
  const asked = formEntries(work.form);
  const scopes = tokenScopes.filter((scope) => asked[scopeField(scope)] === "on" && may(work.actor, scope));
  if (scopes.length === 0) throw new InvalidInput([{ path: "scopes", message: "required" }]);
  const token = `tb_${randomBytes(32).toString("base64url")}`;
  const id = await insertApiToken(work.trx, {
    account_id: work.actor.accountId,
    name,
    hint: token.slice(0, 9),
    sha256: tokenFingerprint(token),
    scopes,
    created_at: work.now,
    expires_at: new Date(work.now.getTime() + Number(days) * day),
  });
  await recordAudit(work, {
    chain: registryChain,
    verb: "api_token.made",
    entity: "api_token",
    id: String(id),
    changes: [
      { field: "scopes", from: null, to: [...scopes] },
      { field: "days", from: null, to: Number(days) },
    ],
  });
  return { token, name };
}

/** Ends one of the actor's tokens at once. @throws NotFound when it is not theirs or is over. */
export async function revokeToken(work: DeskActionWork, id: number): Promise<void> {
  const name = await updateApiTokenRevoked(work.trx, { id, accountId: work.actor.accountId, now: work.now });
  if (name === undefined) throw new NotFound("token");
  await recordAudit(work, {
    chain: registryChain,
    verb: "api_token.revoked",
    entity: "api_token",
    id: String(id),
    changes: [{ field: "revoked", from: false, to: true }],
  });
}
