import { useTranslation } from "react-i18next";
import { CitedSourceLine, type CitedSource } from "~/components/references/cited-source";
import { PartnershipParties, type PartyRow } from "~/components/references/partnership-parties";
import { useReferenceTerm } from "~/components/references/use-reference-term";
import { KeyFacts } from "~/components/ui/key-facts";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

/** A partnership with its parties and the public trial that it proposes (null when the source names none). */
export interface PartnershipRow extends CitedSource {
  public_id: string;
  kind: string;
  title_en: string;
  title_vi: string;
  signed_on: string | null;
  place_en: string | null;
  place_vi: string | null;
  purpose_en: string | null;
  purpose_vi: string | null;
  basis_en: string | null;
  basis_vi: string | null;
  trial: string | null;
  trial_en: string | null;
  trial_vi: string | null;
  parties: readonly PartyRow[];
}

/** One partnership in full; what its source leaves out reads *not stated*. */
export function PartnershipSection({ partnership }: { partnership: PartnershipRow }) {
  const { t } = useTranslation("references");
  const language = useLanguage();
  const term = useReferenceTerm();
  const local = useLocal();
  const { signed_on: signedOn, trial } = partnership;
  const facts = [
    { term: t("partnerships.kind"), value: term("partnershipKind", partnership.kind) },
    { term: t("partnerships.parties"), value: <PartnershipParties parties={partnership.parties} /> },
    {
      term: t("partnerships.signedOn"),
      value: signedOn && <time dateTime={signedOn}>{formatDate(signedOn, language)}</time>,
    },
    { term: t("partnerships.place"), value: local(partnership.place_en, partnership.place_vi) },
    { term: t("partnerships.purpose"), value: local(partnership.purpose_en, partnership.purpose_vi) },
    { term: t("partnerships.basis"), value: local(partnership.basis_en, partnership.basis_vi) },
    {
      term: t("partnerships.proposedTrial"),
      value: trial && (
        <a href={`/trials/${trial}`}>
          {local(partnership.trial_en, partnership.trial_vi) || t("organisation.untitled")}
        </a>
      ),
    },
  ];
  return (
    <Section id={partnership.public_id} title={local(partnership.title_en, partnership.title_vi)}>
      <KeyFacts facts={facts} />
      <div className="mt-2">
        <CitedSourceLine source={partnership} />
      </div>
    </Section>
  );
}
