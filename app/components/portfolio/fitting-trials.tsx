import { useTranslation } from "react-i18next";
import { type TrialListRow, TrialList } from "~/components/trials/trial-list";
import { Pagination } from "~/components/ui/pagination";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";

export interface FittingTrialsProps {
  trials: readonly TrialListRow[];
  found: { count: number; more: boolean };
  next: string | null;
  continued: boolean;
  /** The question of this view, with its leading `?`. */
  address: string;
}

/** The trials that fit a view, page by page, each with its progress as a small bar. */
export function FittingTrials({ trials, found, next, continued, address }: FittingTrialsProps) {
  const { t } = useTranslation("portfolio");
  const language = useLanguage();
  const count = formatNumber(found.count, language);
  return (
    <Section title={t("fitting")} id="trials">
      <p className="mb-3 text-muted">{found.more ? t("foundMore", { count }) : t("found", { count })}</p>
      <TrialList trials={trials} caption={t("fitting")} />
      <Pagination
        previous={null}
        next={next === null ? null : `/progress${address}&cursor=${encodeURIComponent(next)}`}
        first={continued ? `/progress${address}` : null}
      />
    </Section>
  );
}
