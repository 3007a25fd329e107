import { insertEligibilityCriteria, insertProtocolVersion } from "@db/queries/protocol-versions";
import { insertSafetyPlan } from "@db/queries/safety";
import { insertSiteApproval } from "@db/queries/site-setup";
import type { Act } from "~/services/act";
import { auditSetup } from "~/services/cohorts/setup/trial-set-up.server";
import type { Deed } from "./deed";
import { demonstrationTrialId } from "./open-trial.server";
import { type DemonstrationSite, demonstrationSites } from "./places";
import { demonstrationCouncil, demonstrationCriteria, demonstrationSafetyPlan } from "./protocol";

/** What the protocol is entered on: the trial and its sites, and the account that entered it. */
export interface ProtocolGround {
  trialId: number;
  siteIds: ReadonlyMap<string, number>;
  investigatorId: string;
}

const version = { label: "1.0", dated_on: "2024-02-05" };

async function setPlan(act: Act, { trialId, investigatorId }: ProtocolGround): Promise<void> {
  const plan = { version: 1, ...demonstrationSafetyPlan };
  await insertSafetyPlan(act.trx, { trial_id: trialId, ...plan, set_by: investigatorId, set_on: "2024-02-20" });
  const { reason, ...to } = plan;
  await auditSetup(act, trialId, { verb: "safety.plan-set", entity: "trial", id: demonstrationTrialId, to, reason });
}

/** The protocol, its key criteria, the consent form that each site's council approved, and the safety plan, each at its instant. */
export function protocolDeeds(ground: ProtocolGround): Deed[] {
  const { trialId, siteIds, investigatorId } = ground;
  let versionId = 0;

  async function setProtocol(act: Act): Promise<void> {
    const stamp = { set_by: investigatorId, set_at: act.now };
    versionId = await insertProtocolVersion(act.trx, { trial_id: trialId, ...version, ...stamp });
    const rows = demonstrationCriteria.map((criterion, index) => {
      return { protocol_version_id: versionId, trial_id: trialId, number: index + 1, ...criterion };
    });
    await insertEligibilityCriteria(act.trx, rows);
    const to = { datedOn: version.dated_on, criteria: rows.map(({ number, kind }) => ({ number, kind })) };
    await auditSetup(act, trialId, { verb: "protocol.added", entity: "protocol", id: version.label, to });
  }

  async function approve(act: Act, { code }: DemonstrationSite, consentVersion: string, on: string): Promise<void> {
    const opinion = `${code}-${consentVersion}/HĐĐĐ`;
    await insertSiteApproval(act.trx, {
      trial_id: trialId,
      site_id: siteIds.get(code) ?? 0,
      protocol_version_id: versionId,
      consent_version: consentVersion,
      council: demonstrationCouncil,
      opinion_number: opinion,
      approved_on: on,
      in_force_from: on,
      reconsent_required: false,
      recorded_by: investigatorId,
      recorded_at: act.now,
    });
    const to = { protocol: version.label, consentVersion, opinionNumber: opinion, inForceFrom: on };
    await auditSetup(act, trialId, { verb: "site.approval", entity: "site", id: code, to });
  }

  const approvals = demonstrationSites.flatMap((site) =>
    [
      { consentVersion: "1.0", on: site.openedOn },
      { consentVersion: "2.0", on: "2025-04-01" },
      { consentVersion: "3.0", on: "2026-07-01" },
    ].map(({ consentVersion, on }) => ({
      at: new Date(`${on}T07:30:00+07:00`),
      enter: (act: Act) => approve(act, site, consentVersion, on),
    })),
  );
  return [
    { at: new Date("2024-02-20T10:15:00+07:00"), enter: setProtocol },
    { at: new Date("2024-02-20T10:30:00+07:00"), enter: (act) => setPlan(act, ground) },
    ...approvals,
  ];
}
