import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { StatusLabel, type StatusTone } from "~/components/ui/status-label";
import { useLanguage } from "~/components/ui/use-language";
import { useLocal } from "~/components/ui/local-words";
import { silentAfterDays } from "~/domain/dashboards/silent-after";
import type { SiteProgress, SiteRate, TooShort } from "~/domain/dashboards/site-progress";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";

/** Participants over site-months with exact limits, or the words that the time is too short for a rate. */
export function RateWords({ rate }: { rate: SiteRate | TooShort }) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const facts = { enrolled: formatNumber(rate.enrolled, language), months: formatNumber(rate.months, language, 1) };
  if (rate.kind === "tooShort") return <>{t("sites.tooShort", facts)}</>;
  const figure = (value: number) => formatNumber(value, language, 2);
  const limits = { rate: figure(rate.rate ?? 0), lower: figure(rate.lower), upper: figure(rate.upper) };
  return <span className="tabular-nums">{t("sites.rateValue", { ...facts, ...limits })}</span>;
}

const tones: Record<SiteProgress["standing"], StatusTone> = {
  planned: "waiting",
  undated: "attention",
  open: "active",
  paused: "paused",
  closed: "stopped",
};

/** The sites of a trial with their days, rates and silences. */
export function SiteProgressTable({ sites }: { sites: readonly SiteProgress[] }) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const local = useLocal();
  const days = (count: number | null) =>
    count === null ? <MissingValue kind="not-applicable" /> : t("sites.days", { count });
  return (
    <DataTable
      caption={t("sites.title")}
      captionHidden
      rows={sites}
      rowKey={({ code }) => code}
      empty={t("sites.none")}
      columns={[
        { key: "site", heading: t("sites.site"), cell: (site) => `${site.code} · ${local(site.nameEn, site.nameVi)}` },
        {
          key: "standing",
          heading: t("sites.standing"),
          cell: ({ standing }) => <StatusLabel tone={tones[standing]}>{t(`sites.is.${standing}`)}</StatusLabel>,
        },
        {
          key: "opened",
          heading: t("sites.opened"),
          cell: ({ openedOn, standing }) =>
            openedOn === null ? (
              <MissingValue kind={standing === "undated" ? "not-stated" : "not-applicable"} />
            ) : (
              formatDate(openedOn, language)
            ),
        },
        {
          key: "lag",
          heading: t("sites.lag"),
          cell: ({ activationLag, overdue }) =>
            overdue ? (
              <StatusLabel tone="attention">{t("sites.overdue", { count: activationLag ?? 0 })}</StatusLabel>
            ) : (
              days(activationLag)
            ),
        },
        { key: "first", heading: t("sites.first"), cell: ({ firstEnrolment }) => days(firstEnrolment) },
        { key: "rate", heading: t("sites.rate"), cell: (site) => <SiteRateWords site={site} /> },
        {
          key: "report",
          heading: t("sites.report"),
          cell: ({ daysSinceReport }) => (daysSinceReport === null ? t("sites.never") : days(daysSinceReport)),
        },
        { key: "notes", heading: t("sites.notes"), cell: (site) => <SiteNotes site={site} /> },
      ]}
    />
  );
}

/** A site's rate; where its opening is not on record, how many it enrolled and why there is no rate. */
function SiteRateWords({ site: { standing, enrolled, rate } }: { site: SiteProgress }) {
  const { t } = useTranslation("dashboards");
  if (standing === "undated") return <>{t("sites.noOpening", { count: enrolled })}</>;
  return <RateWords rate={rate} />;
}

function SiteNotes({ site }: { site: SiteProgress }) {
  const { t } = useTranslation("dashboards");
  if (!site.silent && !site.zeroEnroller && site.contradicted === 0) return <>{t("sites.noNotes")}</>;
  return (
    <>
      {site.silent && <StatusLabel tone="attention">{t("sites.silent", { count: silentAfterDays })}</StatusLabel>}
      {site.zeroEnroller && <StatusLabel tone="attention">{t("sites.zero")}</StatusLabel>}
      {site.contradicted > 0 && (
        <StatusLabel tone="attention">{t("sites.contradicted", { count: site.contradicted })}</StatusLabel>
      )}
    </>
  );
}
