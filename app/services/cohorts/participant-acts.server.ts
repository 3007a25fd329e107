import { z } from "zod";
import { findAllocationScheme } from "@db/queries/allocations";
import { getTrialInScope } from "@db/queries/desk-trials";
import { listEligibilityChecks } from "@db/queries/eligibility-checks";
import { getParticipant } from "@db/queries/participants";
import { listEligibilityCriteria, listProtocolVersions } from "@db/queries/protocol-versions";
import { listSiteApprovals } from "@db/queries/site-setup";
import { allocationFactor, siteFactor } from "~/domain/cohorts/allocation/allocation-plan";
import { civilDay } from "~/lib/civil-day";
import { parseForm } from "~/lib/parse-form";
import { civilDate } from "~/lib/partial-date";
import type { DeskActionWork, DeskWork } from "~/services/accounts/authorised.server";
import { deskHead } from "~/services/desk/trial-head";
import { allocateParticipant } from "./allocate-participant.server";
import { checkEligibility } from "./check-eligibility.server";

/**
 * What the form for a check of eligibility needs: the key criteria of the version that the council approved for the participant's
 * site and that is in force, else of the newest version; and the checks before.
 */
export async function readEligibility({ trx, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const participant = await getParticipant(trx, scope, trial.id, params["code"] ?? "");
  const today = civilDay(now);
  const approvals = await listSiteApprovals(trx, participant.site_id);
  const approved = approvals.find(({ in_force_from }) => in_force_from <= today);
  const versions = await listProtocolVersions(trx, trial.id);
  const version = versions.find(({ id }) => id === approved?.protocol_version_id) ?? versions[0] ?? null;
  const criteria = await listEligibilityCriteria(trx, trial.id);
  return {
    head: deskHead(trial),
    code: participant.code,
    version: version && { id: version.id, label: version.label, approved: approved !== undefined },
    criteria: criteria.filter(({ protocol_version_id }) => protocol_version_id === version?.id),
    checks: await listEligibilityChecks(trx, participant.id),
    today,
  };
}

const eligibility = z.object({
  version: z.coerce.number({ error: "required" }).int(),
  checkedOn: civilDate,
  reason: z.string().max(500).optional(),
});

/** Enters a check of eligibility from the posted form; `answers.3` answers criterion 3. */
export async function checkEligibilityFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const typed = parseForm(eligibility, work.form);
  const answers = [...work.form].flatMap(([name, value]) =>
    name.startsWith("answers.") && typeof value === "string" && value !== "" ? [[name.slice(8), value] as const] : [],
  );
  await checkEligibility(work, work.scope, {
    trialId: trial.id,
    code: work.params["code"] ?? "",
    protocolVersionId: typed.version,
    checkedOn: typed.checkedOn,
    answers: Object.fromEntries(answers),
    reason: typed.reason ?? null,
  });
}

/** What the form for an allocation needs: the factors whose levels are asked for; none without a scheme. */
export async function readAllocationForm({ trx, scope, params, now }: DeskWork) {
  const trial = await getTrialInScope(trx, scope, params["id"] ?? "");
  const participant = await getParticipant(trx, scope, trial.id, params["code"] ?? "");
  const scheme = await findAllocationScheme(trx, trial.id);
  const factors = scheme ? allocationFactor.array().parse(scheme.factors) : [];
  return {
    head: deskHead(trial),
    code: participant.code,
    allocatedOn: participant.allocated_on,
    ready: scheme !== undefined,
    factors: factors
      .filter(({ code }) => code !== siteFactor)
      .map(({ code, name, levels }) => ({ code, name, levels })),
    today: civilDay(now),
  };
}

const allocation = z.object({
  happenedOn: civilDate,
  levels: z.record(z.string(), z.string()).optional(),
  deviationReason: z.string().max(500).optional(),
});

/** Allocates a participant from the posted form. */
export async function allocateFromForm(work: DeskActionWork): Promise<void> {
  const trial = await getTrialInScope(work.trx, work.scope, work.params["id"] ?? "");
  const typed = parseForm(allocation, work.form);
  await allocateParticipant(work, work.scope, {
    trialId: trial.id,
    code: work.params["code"] ?? "",
    happenedOn: typed.happenedOn,
    levels: typed.levels ?? {},
    deviationReason: typed.deviationReason ?? null,
  });
}
