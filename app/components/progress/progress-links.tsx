import { useTranslation } from "react-i18next";
import { LinkRow } from "~/components/ui/link-row";
import { Notice } from "~/components/ui/notice";
import type { PublicProgress } from "~/domain/dashboards/public-progress";
import { silentAfterDays } from "~/domain/dashboards/silent-after";
import { daysBetween } from "~/lib/civil-day";

/** A proposal of further participants, by its number and how many it asks for. */
export interface ProposedExpansion {
  id: number;
  additional: number;
}

/** The further pages of a trial's progress, those of its proposed expansions among them. */
export function ProgressLinks({ base, proposals }: { base: string; proposals: readonly ProposedExpansion[] }) {
  const { t } = useTranslation("dashboards");
  const links = [
    { href: `${base}/progress/forecast`, label: t("progress.forecast") },
    { href: `${base}/progress/sites`, label: t("progress.sites") },
    { href: `${base}/flow`, label: t("progress.flow") },
    { href: `${base}/progress/response`, label: t("response.title") },
    { href: `${base}/safety`, label: t("progress.safety") },
    ...proposals.map(({ id, additional }) => ({
      href: `${base}/proposals/${id}/expansion`,
      label: t("progress.expansion", { count: additional }),
    })),
  ];
  return <LinkRow label={t("progress.links")} links={links} lined={false} />;
}

/** What the page cannot show and why: no plan, one participant, entries dated after today, no report for long. */
export function ProgressWarnings(props: {
  tracked: NonNullable<PublicProgress["tracked"]>;
  today: string;
  /** The plan is the whole trial's: for single sites there is none to miss. */
  whole: boolean;
}) {
  const { tracked, today, whole } = props;
  const { t } = useTranslation("dashboards");
  const ahead = tracked.cohorts.reduce((sum, { actual }) => {
    const known = actual.findLast(({ day }) => day <= today)?.enrolled ?? 0;
    return sum + (actual.at(-1)?.enrolled ?? 0) - known;
  }, 0);
  const silent = tracked.lastReportOn === null ? 0 : daysBetween(tracked.lastReportOn, today);
  const open = tracked.cohorts.some(({ status }) => status === "open");
  const noPlan = whole && tracked.cohorts.every(({ plan }) => plan.length === 0);
  return (
    <div className="mb-6 space-y-3 empty:hidden">
      {ahead > 0 && <Notice kind="warning">{t("progress.future", { count: ahead })}</Notice>}
      {open && silent > silentAfterDays && (
        <Notice kind="warning">{t("progress.silent", { count: silent, limit: silentAfterDays })}</Notice>
      )}
      {noPlan && <Notice kind="info">{t("progress.noPlan")}</Notice>}
      {tracked.enrolled === 1 && <Notice kind="info">{t("progress.onePerson")}</Notice>}
    </div>
  );
}
