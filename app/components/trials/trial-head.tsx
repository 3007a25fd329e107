import { useTranslation } from "react-i18next";
import { CitedMark, MistakenMark, SyntheticMark } from "~/components/ui/record-marks";
import { Notice } from "~/components/ui/notice";
import { useLocal } from "~/components/ui/local-words";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatInstant } from "~/lib/formatting/dates";

/** What every page about a trial shows above its own content. */
export interface TrialHeadFacts {
  publicId: string;
  standing: string;
  synthetic: boolean;
  /** Marked as registered by mistake. */
  mistaken?: boolean;
  mistakenAt?: Date | null;
  mistakenReason?: string | null;
  registrationNumber: string | null;
  titleEn: string | null;
  titleVi: string | null;
}

/** The trial's public title, or the sentence that it has none. */
export function useTrialTitle(): (facts: Pick<TrialHeadFacts, "titleEn" | "titleVi">) => string {
  const { t } = useTranslation("public");
  const local = useLocal();
  return ({ titleEn, titleVi }) => local(titleEn, titleVi) || t("trial.untitled");
}

/** Standing and number of a trial, beside its title. */
export function TrialMarks({ head }: { head: TrialHeadFacts }) {
  const term = useTerm();
  return (
    <>
      {head.standing === "cited" ? <CitedMark /> : <span className="text-sm">{term("standing", head.standing)}</span>}
      {head.synthetic && <SyntheticMark />}
      {head.mistaken && <MistakenMark />}
      {head.registrationNumber !== null && (
        <span className="text-sm font-semibold tabular-nums">{head.registrationNumber}</span>
      )}
    </>
  );
}

/** What a reader must know before reading on: that a record is a mistake, cited, of another registry, or synthetic. */
export function TrialNotice({ head }: { head: TrialHeadFacts }) {
  const { t } = useTranslation("public");
  const { t: review } = useTranslation("review");
  const language = useLanguage();
  if (head.mistakenAt) {
    const facts = { date: formatInstant(head.mistakenAt, language), reason: head.mistakenReason };
    return (
      <Notice kind="warning" title={review("mistaken.notice")}>
        {review("mistaken.text", facts)}
      </Notice>
    );
  }
  if (head.synthetic) return <Notice kind="synthetic">{t("trial.syntheticNotice")}</Notice>;
  if (head.standing === "cited") return <Notice kind="cited">{t("trial.citedNotice")}</Notice>;
  if (head.standing === "catalogue") return <Notice kind="info">{t("trial.catalogueNotice")}</Notice>;
  return null;
}

/** Links between the pages of one trial. */
export function TrialTabs({ head, here }: { head: TrialHeadFacts; here: "record" | "progress" | "history" }) {
  const { t } = useTranslation("public");
  const base = `/trials/${head.publicId}`;
  const tabs = [
    { key: "record", href: base },
    { key: "progress", href: `${base}/progress` },
    { key: "history", href: `${base}/history` },
  ] as const;
  return (
    <nav aria-label={t("trial.pages")} className="mb-6 border-b border-line print:hidden">
      <ul className="flex gap-6">
        {tabs.map(({ key, href }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={key === here ? "page" : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent text-ink no-underline aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {t(`trial.tab.${key}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
