import { insertRoleGrants, lockGrant, lockOtherAdministrators, updateGrantEnd } from "@db/queries/role-grants";
import type { Actor } from "~/domain/access/roles";
import { registryChain } from "~/domain/audit/audit-entry";
import { NotFound, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { grantText } from "~/services/accounts/create-account.server";
import { endAfter, type GrantPeriod } from "~/services/accounts/grant-form.server";
import { recordAudit } from "~/services/audit/record-audit.server";

type OwnersAct = Act & { actor: Actor };

/** Adds a grant without auditing it, for acts that audit the whole. */
export async function insertGrant(
  act: Act,
  accountId: string,
  { grant, startsAt, endsAt }: GrantPeriod,
): Promise<void> {
  await insertRoleGrants(act.trx, [
    {
      account_id: accountId,
      role: grant.role,
      organisation_id: grant.organisationId,
      trial_id: grant.trialId,
      site_id: grant.siteId,
      starts_at: startsAt,
      ends_at: endsAt,
      granted_by: accountIdOf(act),
    },
  ]);
}

/** A grant with its period, as the audit shows it. */
export function periodText({ grant, startsAt, endsAt }: GrantPeriod): string {
  const end = endsAt === null ? "without an end" : `until ${endsAt.toISOString()}`;
  return `${grantText(grant)} from ${startsAt.toISOString()} ${end}`;
}

/** Gives an account a role for a period, and audits it. */
export async function giveRole(act: OwnersAct, accountId: string, period: GrantPeriod): Promise<void> {
  await insertGrant(act, accountId, period);
  await recordAudit(act, {
    chain: registryChain,
    verb: "account.role-given",
    entity: "account",
    id: accountId,
    changes: [{ field: "grant", from: null, to: periodText(period) }],
  });
}

/**
 * Sets the last day of a role, later or earlier or none, or ends it at once (`now`). A period that is over stays over: a role is
 * given anew.
 * @throws NotFound for a grant that the account does not hold; RuleViolation `period_is_over`, or `last_administrator` when
 * nobody would be left who administers accounts without an end; InvalidInput at `until`.
 */
export async function changeRolePeriod(
  act: OwnersAct,
  { accountId, grantId, until }: { accountId: string; grantId: number; until: string | "now" | undefined },
): Promise<void> {
  const grant = await lockGrant(act.trx, { id: grantId, accountId });
  if (!grant) throw new NotFound("grant");
  if (grant.ends_at !== null && grant.ends_at <= act.now) throw new RuleViolation("period_is_over");
  const endsAt = until === "now" ? act.now : endAfter(until, grant.starts_at, act.now);
  if (grant.role === "administrator" && endsAt !== null) await keepAnAdministrator(act, accountId);
  await updateGrantEnd(act.trx, grantId, endsAt);
  await recordAudit(act, {
    chain: registryChain,
    verb: "account.role-period-changed",
    entity: "account",
    id: accountId,
    changes: [
      {
        field: `grant ${grantId} (${grant.role}) ends`,
        from: grant.ends_at?.toISOString() ?? null,
        to: endsAt?.toISOString() ?? null,
      },
    ],
  });
}

/** @throws RuleViolation `last_administrator` when nobody else administers accounts without an end. */
export async function keepAnAdministrator(act: Act, accountId: string): Promise<void> {
  if ((await lockOtherAdministrators(act.trx, accountId, act.now)) === 0) throw new RuleViolation("last_administrator");
}
