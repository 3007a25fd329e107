import { z } from "zod";
import { findAccountByEmail, insertAccount, insertCredential, passwordProvider } from "@db/queries/accounts";
import { insertRoleGrants } from "@db/queries/role-grants";
import type { Grant } from "~/domain/access/roles";
import { registryChain } from "~/domain/audit/audit-entry";
import { InvalidInput } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { hashNewPassword } from "~/services/accounts/password-hash.server";
import { recordAudit } from "~/services/audit/record-audit.server";

/** A person who shall sign in: the password, or the hash that `hashNewPassword` gave for it. */
export type NewAccount = {
  name: string;
  /** Kept in lower case. */
  email: string;
  grants: readonly Grant[];
} & ({ password: string } | { passwordHash: string });

/** Name and address of an account as they are typed. */
export const person = z.object({
  name: z.string().trim().min(1, "required").max(200, "tooLong?max=200"),
  email: z.string().trim().toLowerCase().max(254, "tooLong?max=254").pipe(z.email("notAnEmail")),
});

/** `investigator trial 12` and the like, as the audit shows a grant. */
export function grantText({ role, organisationId, trialId, siteId }: Grant): string {
  const reach = Object.entries({ organisation: organisationId, trial: trialId, site: siteId });
  return [role, ...reach.flatMap(([what, id]) => (id === null ? [] : [`${what} ${id}`]))].join(" ");
}

/** @throws InvalidInput for a grant at a site without its trial, which no scope could hold. */
function checkGrants(grants: readonly Grant[]): void {
  const stray = grants.findIndex(({ siteId, trialId }) => siteId !== null && trialId === null);
  if (stray >= 0) throw new InvalidInput([{ path: `grants.${stray}.trialId`, message: "required" }]);
}

/**
 * Creates an account with its password and grants, from now on and without an end, and audits it. The act's transaction is
 * the owner's (requests cannot write accounts); whoever acts is named as the one who granted.
 * @returns the account's id.
 * @throws InvalidInput for an empty name, a malformed or taken address, a password of fewer than 12 characters, or a
 * grant at a site without its trial.
 */
export async function createAccount(act: Act, input: NewAccount): Promise<string> {
  const checked = person.safeParse(input);
  if (!checked.success) {
    throw new InvalidInput(checked.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
  }
  checkGrants(input.grants);
  const { name, email } = checked.data;
  if (await findAccountByEmail(act.trx, email)) throw new InvalidInput([{ path: "email", message: "emailTaken" }]);
  const password = "passwordHash" in input ? input.passwordHash : await hashNewPassword(input.password);
  const stamps = { created_at: act.now, updated_at: act.now };
  const id = await insertAccount(act.trx, { name, email, email_verified: true, ...stamps });
  await insertCredential(act.trx, {
    account_id: id,
    provider: passwordProvider,
    provider_account_id: id,
    password,
    ...stamps,
  });
  await insertRoleGrants(
    act.trx,
    input.grants.map(({ role, organisationId, trialId, siteId }) => ({
      account_id: id,
      role,
      organisation_id: organisationId,
      trial_id: trialId,
      site_id: siteId,
      starts_at: act.now,
      granted_by: accountIdOf(act),
    })),
  );
  await recordAudit(act, {
    chain: registryChain,
    verb: "account.created",
    entity: "account",
    id,
    changes: [
      { field: "name", from: null, to: name },
      { field: "email", from: null, to: email },
      { field: "grants", from: null, to: input.grants.map(grantText) },
    ],
  });
  return id;
}
