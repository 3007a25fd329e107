import type { TrialRecord } from "../trial-record";

/** A decision that approved a proposal, as far as the record holds it. */
export interface ApprovedProposal {
  proposalId: number;
  additional: number;
  number: string;
  symbol: string;
  decidedOn: string;
  signatory: string;
  conditions?: string | undefined;
  council: string;
  councilOpinionOn: string;
}

const ministry = { en: "Ministry of Health", vi: "Bộ Y tế" };

/**
 * The record after an expansion was approved: the planned size grows by the proposal (one that is not stated stays so), and
 * the council's opinion and the ministry's decision stand among the approvals, as their documents state them. A decision that
 * was deferred before and is given now adds its own pair.
 */
export function recordAfterDecision(record: TrialRecord, decision: ApprovedProposal): TrialRecord {
  const { enrolment, oversight } = record;
  const id = `proposal-${decision.proposalId}`;
  const approvals: TrialRecord["oversight"]["approvals"] = [
    ...oversight.approvals.filter((approval) => !approval.id.startsWith(`${id}-`)),
    {
      id: `${id}-opinion`,
      kind: "ethics_council",
      body: { vi: decision.council },
      issuedOn: decision.councilOpinionOn,
    },
    {
      id: `${id}-decision`,
      kind: "ministry",
      body: ministry,
      number: decision.number,
      symbol: decision.symbol,
      issuedOn: decision.decidedOn,
      signatory: decision.signatory,
      ...(decision.conditions ? { conditions: { vi: decision.conditions } } : {}),
    },
  ];
  const plannedSize = enrolment.plannedSize === undefined ? undefined : enrolment.plannedSize + decision.additional;
  return {
    ...record,
    enrolment: { ...enrolment, ...(plannedSize === undefined ? {} : { plannedSize }) },
    oversight: { ...oversight, approvals },
  };
}
