import type { Actor, Role } from "./roles";
import { reachesTrial, type Scope } from "./scope";

/** What decides who may see allocation: as the record's design says it, and whether an unblinding has been recorded. */
export interface TrialMasking {
  id: number;
  sponsor_organisation_id: number | null;
  /** `design.masking` of the record; null where it is not stated. */
  masking: string | null;
  /** `design.allocation` of the record; null where it is not stated. */
  allocation: string | null;
  /** The civil day of the recorded unblinding; null while there is none. */
  unblindedOn: string | null;
}

/** The data monitoring committee, whose grants its statistician holds as well: the only ones unmasked in a running trial. */
const unmaskedRoles: readonly Role[] = ["data_monitoring_committee"];

/** Whether somebody is masked: the design says that at least one party does not know the allocation. */
export function isMasked({ masking, unblindedOn }: Pick<TrialMasking, "masking" | "unblindedOn">): boolean {
  return masking !== null && masking !== "open" && unblindedOn === null;
}

function isUnmasked(actor: Actor, trial: TrialMasking): boolean {
  return actor.grants.some(({ role, organisationId, trialId, siteId }) => {
    if (!unmaskedRoles.includes(role)) return false;
    const scope: Scope = {
      everything: organisationId === null && trialId === null && siteId === null,
      trialIds: trialId !== null && siteId === null ? [trialId] : [],
      siteIds: [],
      organisationIds: organisationId !== null && trialId === null && siteId === null ? [organisationId] : [],
    };
    return reachesTrial(scope, trial);
  });
}

/**
 * Whether the actor may see which arm a participant is in, and adverse events by arm (field rules, "What may be shown"): of an
 * open trial whoever reads participants; of a masked one only the unmasked role, until an unblinding is recorded. One
 * participant's arm after an emergency unmasking is told to whoever unmasked them, and to nobody else.
 */
export function maySeeArms(actor: Actor, trial: TrialMasking): boolean {
  return !isMasked(trial) || isUnmasked(actor, trial);
}

/** Whether outcomes by arm are withheld: the trial is masked, or randomised, and no unblinding is recorded. */
export function withholdsOutcomesByArm(trial: Pick<TrialMasking, "masking" | "allocation" | "unblindedOn">): boolean {
  return isMasked(trial) || (trial.allocation === "randomised" && trial.unblindedOn === null);
}

/**
 * Whether the actor may look at outcomes by arm: of a masked or randomised trial only the unmasked role, until an unblinding is
 * recorded; otherwise whoever may look at outcomes at all, which is not judged here. What holds outcomes of many people (files,
 * lists, the audit) tells their arms only to whoever this admits.
 */
export function maySeeOutcomesByArm(actor: Actor, trial: TrialMasking): boolean {
  return !withholdsOutcomesByArm(trial) || isUnmasked(actor, trial);
}

/** Members of an event's details that name an arm. */
const armFields: ReadonlySet<string> = new Set(["arm", "actualArm"]);

/** An event's details without those that name an arm, for whoever may not see arms. */
export function withoutArmDetails(details: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(details).filter(([name]) => !armFields.has(name)));
}
