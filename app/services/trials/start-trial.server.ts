import { randomBytes } from "node:crypto";
import { insertRoleGrants } from "@db/queries/role-grants";
import { getOrganisationById } from "@db/queries/organisations";
import { insertTrial } from "@db/queries/trials";
import { organisationsToStartFor } from "~/domain/access/scope";
import { trialChain } from "~/domain/audit/audit-entry";
import { participantCode } from "~/domain/cohorts/participant-code";
import { Forbidden } from "~/lib/errors";
import { type Act, accountIdOf, systemActor } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";

/**
 * Starts the draft of a trial on behalf of one of the actor's organisations and makes the actor its investigator. The
 * permanent public id is given here and never changes. A trial of a synthetic organisation is synthetic.
 */
export async function startTrial(
  act: Act,
  start: { organisationId: number },
): Promise<{ trialId: number; publicId: string }> {
  const accountId = accountIdOf(act);
  if (
    accountId === null ||
    act.actor === systemActor ||
    !organisationsToStartFor(act.actor).includes(start.organisationId)
  ) {
    throw new Forbidden("trial:draft");
  }
  const publicId = `t-${participantCode(randomBytes(6))}-${participantCode(randomBytes(6))}`.toLowerCase();
  const trialId = await insertTrial(act.trx, {
    public_id: publicId,
    standing: "draft",
    sponsor_organisation_id: start.organisationId,
    synthetic: (await getOrganisationById(act.trx, start.organisationId)).synthetic,
    created_by: accountId,
    created_at: act.now,
    updated_at: act.now,
  });
  await insertRoleGrants(act.trx, [
    {
      account_id: accountId,
      role: "investigator",
      organisation_id: null,
      trial_id: trialId,
      site_id: null,
      starts_at: act.now,
      granted_by: accountId,
    },
  ]);
  await recordAudit(act, {
    chain: trialChain(trialId),
    verb: "trial.started",
    entity: "trial",
    id: publicId,
    changes: [{ field: "standing", from: null, to: "draft" }],
  });
  return { trialId, publicId };
}
