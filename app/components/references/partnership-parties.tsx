import { useTranslation } from "react-i18next";
import { useLocal } from "~/components/ui/local-words";

/** A party in its place: an organisation of the book, or somebody whom the source describes without a name. */
export interface PartyRow {
  position: number;
  public_id: string | null;
  name_en: string | null;
  name_vi: string | null;
  described_en: string | null;
  described_vi: string | null;
  inferred: boolean;
}

/** The parties in the order of the source; one that we infer says so. */
export function PartnershipParties({ parties }: { parties: readonly PartyRow[] }) {
  const { t } = useTranslation("references");
  const local = useLocal();
  return (
    <ol className="list-decimal ps-5">
      {parties.map((party) => (
        <li key={party.position}>
          {party.public_id === null ? (
            local(party.described_en, party.described_vi)
          ) : (
            <a href={`/organisations/${party.public_id}`}>{local(party.name_en, party.name_vi)}</a>
          )}
          {party.inferred && <span className="text-sm text-muted"> ({t("partnerships.inferred")})</span>}
        </li>
      ))}
    </ol>
  );
}
