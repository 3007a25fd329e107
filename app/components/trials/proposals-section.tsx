import { useTranslation } from "react-i18next";
import { KeyFacts } from "~/components/ui/key-facts";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { useTerm } from "~/components/ui/use-term";
import { usePartialDate } from "./use-partial-date";

/** A proposal to enlarge a cohort with its latest transcribed decision, null where none is stated. */
export interface ProposalFacts {
  id: number;
  additional: number;
  proposed_on: string | null;
  rationale_en: string | null;
  rationale_vi: string | null;
  proposer_en: string;
  proposer_vi: string;
  name_en: string;
  name_vi: string;
  decision: string | null;
  number: string | null;
  symbol: string | null;
  decided_on: string | null;
  signatory: string | null;
  conditions: string | null;
  council: string | null;
  council_opinion: string | null;
  council_opinion_on: string | null;
}

/** Proposals to enlarge a trial: how many more, by whom, and the decision as transcribed, or that none is stated. */
export function ProposalsSection({ proposals }: { proposals: readonly ProposalFacts[] }) {
  const { t } = useTranslation("public");
  if (proposals.length === 0) return null;
  return (
    <Section title={t("trial.proposals")} id="proposals">
      <div className="space-y-6">
        {proposals.map((proposal) => (
          <ProposalFactsList key={proposal.id} proposal={proposal} />
        ))}
      </div>
    </Section>
  );
}

function ProposalFactsList({ proposal }: { proposal: ProposalFacts }) {
  const { t } = useTranslation("public");
  const local = useLocal();
  const term = useTerm();
  const date = usePartialDate();
  const decided = proposal.decision !== null;
  const facts = [
    {
      term: local(proposal.name_en, proposal.name_vi),
      value: t("trial.proposalNext", { count: proposal.additional }),
    },
    { term: t("trial.proposer"), value: local(proposal.proposer_en, proposal.proposer_vi) },
    { term: t("trial.proposedOn"), value: date(proposal.proposed_on) },
    { term: t("trial.rationale"), value: local(proposal.rationale_en, proposal.rationale_vi) },
    { term: t("trial.decision"), value: term("decision", proposal.decision ?? "not_stated") },
  ];
  const document = [
    {
      term: t("trial.decisionDocument"),
      value: t("trial.decisionText", {
        number: proposal.number,
        symbol: proposal.symbol,
        date: date(proposal.decided_on),
        signatory: proposal.signatory,
      }),
    },
    { term: t("trial.conditions"), value: proposal.conditions, missing: "not-applicable" as const },
    {
      term: t("trial.council"),
      value: [proposal.council, proposal.council_opinion, date(proposal.council_opinion_on)].filter(Boolean).join("; "),
    },
  ];
  return <KeyFacts facts={decided ? [...facts, ...document] : facts} />;
}
