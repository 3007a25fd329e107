import { insertCohort, insertProposal, listCohorts } from "@db/queries/cohorts";
import { countMeasures } from "@db/queries/proposals";
import { lockTrial } from "@db/queries/trials";
import { trialChain } from "~/domain/audit/audit-entry";
import type { CohortProposal } from "~/domain/trials/life-cycle/cohort-proposal";
import { civilDay } from "~/lib/civil-day";
import { InvalidInput, RuleViolation } from "~/lib/errors";
import { type Act, accountIdOf } from "~/services/act";
import { recordAudit } from "~/services/audit/record-audit.server";
import { cutSnapshot } from "~/services/publication/cut-snapshot.server";

/**
 * Proposes an expansion cohort of a registered trial, with its rationale and how many had been enrolled and infused on that
 * day. The cohort exists as proposed from then on and takes nobody in; the decision is transcribed later. Returns the
 * proposal's number.
 * @throws RuleViolation when the trial is not registered or bears the mark of a mistake; InvalidInput for a code in use.
 */
export async function proposeCohort(
  act: Act,
  input: { trialId: number; proposal: CohortProposal; threshold: number },
): Promise<number> {
  const { proposal } = input;
  const trial = await lockTrial(act.trx, input.trialId);
  if (trial.standing !== "registered" || trial.mistaken_at !== null)
    throw new RuleViolation("update_needs_registration");
  const codes = (await listCohorts(act.trx, trial.id)).map(({ code }) => code.toLowerCase());
  if (codes.includes(proposal.code.toLowerCase()))
    throw new InvalidInput([{ path: "code", message: "cohortCodeTaken" }]);
  const cohortId = await insertCohort(act.trx, {
    trial_id: trial.id,
    code: proposal.code,
    kind: "expansion",
    status: "proposed",
    name_en: proposal.name.en,
    name_vi: proposal.name.vi,
    planned_size: proposal.additional,
  });
  const counts = await countMeasures(act.trx, trial.id);
  const id = await insertProposal(act.trx, {
    trial_id: trial.id,
    cohort_id: cohortId,
    additional: proposal.additional,
    rationale_en: proposal.rationale.en ?? null,
    rationale_vi: proposal.rationale.vi,
    proposed_on: civilDay(act.now),
    proposer_en: proposal.proposer.en,
    proposer_vi: proposal.proposer.vi,
    proposed_by: accountIdOf(act),
    proposed_at: act.now,
    enrolled_then: counts.enrolled,
    infused_then: counts.infused,
  });
  await cutSnapshot(act, { trialId: trial.id, reason: "proposal", threshold: input.threshold });
  await recordAudit(act, {
    chain: trialChain(trial.id),
    verb: "cohort.proposed",
    entity: "proposal",
    id: String(id),
    changes: [
      { field: "cohort", from: null, to: proposal.code },
      { field: "additional", from: null, to: proposal.additional },
      { field: "enrolledThen", from: null, to: counts.enrolled },
      { field: "infusedThen", from: null, to: counts.infused },
    ],
    reason: proposal.rationale.vi,
  });
  return id;
}
