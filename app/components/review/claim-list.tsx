import { useTranslation } from "react-i18next";
import { ButtonRow } from "~/components/forms/button-row";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { useLocal } from "~/components/ui/local-words";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";

/** A claim that a cited account tells of this trial. */
export interface ClaimFacts {
  id: number;
  rationale: string;
  claimed_at: Date;
  outcome: string | null;
  outcome_reason: string | null;
  public_id: string;
  title_en: string | null;
  title_vi: string | null;
}

/** The claims of a trial, each with its standing; the regulator decides those that wait. */
export function ClaimList(props: { claims: readonly ClaimFacts[]; reviews: boolean; refused: Refused }) {
  const { claims, reviews, refused } = props;
  const { t } = useTranslation("review");
  const language = useLanguage();
  const local = useLocal();
  if (claims.length === 0) return <p>{t("claim.none")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {claims.map((claim) => {
        const standing = claim.outcome === "linked" || claim.outcome === "rejected" ? claim.outcome : "waits";
        const own = refused?.entered["claim"] === String(claim.id) ? refused : undefined;
        const reason = { ...fieldSource(own, "reason"), id: `claim-${claim.id}-reason` };
        return (
          <li key={claim.id} className="space-y-2 py-4">
            <p>
              <a href={`/trials/${claim.public_id}`}>{local(claim.title_en, claim.title_vi) || claim.public_id}</a>:{" "}
              {t(`claim.outcome.${standing}`)}{" "}
              <span className="text-sm text-muted">{formatInstant(claim.claimed_at, language)}</span>
            </p>
            <p className="max-w-prose whitespace-pre-line">{claim.rationale}</p>
            {claim.outcome_reason !== null && <p className="max-w-prose text-muted">{claim.outcome_reason}</p>}
            {reviews && claim.outcome === null && (
              <PostForm refused={own} labels={{ reason: t("act.reason") }} idPrefix={`claim-${claim.id}-`}>
                <input type="hidden" name="claim" value={claim.id} />
                <TextArea field={reason} label={t("act.reason")} required />
                <ButtonRow>
                  <SubmitButton intent="linked">{t("claim.link")}</SubmitButton>
                  <SubmitButton intent="rejected" look="danger">
                    {t("claim.reject")}
                  </SubmitButton>
                </ButtonRow>
              </PostForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
