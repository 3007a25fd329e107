import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { Claim } from "~/components/ui/claim";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";

/** A published figure that the registry quotes and did not compute. */
export interface ClaimFacts {
  id: number;
  quote_en: string;
  quote_vi: string;
  speaker_en: string;
  speaker_vi: string;
  occasion_en: string | null;
  occasion_vi: string | null;
  missing: string[];
  citation_en: string;
  citation_vi: string;
  url: string | null;
  dated: string | null;
}

/** Claims of sources about a trial: in quotation marks, with what they leave out, drawn in no chart. */
export function ClaimsSection({ claims }: { claims: readonly ClaimFacts[] }) {
  const { t } = useTranslation("public");
  const { t: fact } = useTranslation("references");
  const local = useLocal();
  if (claims.length === 0) return null;
  return (
    <Section title={t("claims.title")} id="claims" lead={t("claims.lead")}>
      <div className="space-y-6">
        {claims.map((claim) => (
          <div key={claim.id}>
            <Claim
              quotation={local(claim.quote_en, claim.quote_vi)}
              speaker={[local(claim.speaker_en, claim.speaker_vi), local(claim.occasion_en, claim.occasion_vi)]
                .filter(Boolean)
                .join("; ")}
              source={{ citation: local(claim.citation_en, claim.citation_vi), href: claim.url, date: claim.dated }}
            />
            {claim.missing.length > 0 && (
              <p className="mt-1 ps-5 text-sm text-warn">
                {t("claims.missing")}{" "}
                {claim.missing.map((code) => fact(`missingFact.${code}` as ParseKeys<"references">)).join(", ")}
              </p>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}
