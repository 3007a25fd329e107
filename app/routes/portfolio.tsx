import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { CountTable } from "~/components/portfolio/count-table";
import { DownloadLinks } from "~/components/portfolio/download-links";
import { DutySection } from "~/components/portfolio/duty-section";
import { FittingTrials } from "~/components/portfolio/fitting-trials";
import { PortfolioFilters } from "~/components/portfolio/portfolio-filters";
import { ProvinceSection } from "~/components/portfolio/province-section";
import { TrialList } from "~/components/trials/trial-list";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";
import { pageMeta } from "~/lib/page-meta";
import { showPortfolio } from "~/services/portfolio/read-portfolio.server";
import { publicPage } from "~/services/publication/public-page.server";

export const loader = publicPage(async (visit) => ({
  ...(await showPortfolio(visit)),
  title: visit.t("portfolio.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

const facets = ["status", "phase", "technique", "condition", "sponsor"] as const;

export default function Portfolio() {
  const { question, address, counts, registered, page, parts, duties } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["public", "portfolio"]);
  const language = useLanguage();
  const total = {
    trials: formatNumber(registered.trials, language),
    enrolled: formatNumber(registered.enrolled, language),
  };
  return (
    <Page title={t("portfolio.title")} lead={t("portfolio.lead")}>
      <div className="mb-6 space-y-3">
        <p>{registered.trials === 0 ? t("portfolio.noneRegistered") : t("portfolio.total", total)}</p>
        <PortfolioFilters action="/progress" counts={counts} asked={question} withKind />
        <DownloadLinks base="/progress" address={address} />
        <p>
          <a href="/feed.atom" type="application/atom+xml" className="inline-flex min-h-11 items-center">
            {t("portfolio:feed")}
          </a>
        </p>
      </div>
      {page && <FittingTrials {...page} address={address} />}
      {parts.map(({ kind, trials, more }) => (
        <Section key={kind} title={t(`portfolio.${kind}`)} id={kind}>
          {trials.length > 0 ? (
            <TrialList trials={trials} caption={t(`portfolio.${kind}`)} />
          ) : (
            <p>{t("portfolio:noneOfKind")}</p>
          )}
          {more && kind !== "synthetic" && (
            <p className="mt-2">
              <a href={`/progress?kind=${kind}`}>{t("portfolio:allOfKind")}</a>
            </p>
          )}
        </Section>
      ))}
      <DutySection duties={duties} base="/trials/" />
      <ProvinceSection counts={counts} action="/progress" />
      <Section title={t("portfolio:by.title")} id="counts" lead={t("portfolio:by.lead")}>
        <div className="grid gap-6 lg:grid-cols-2">
          {facets.map((facet) => (
            <CountTable key={facet} facet={facet} counts={counts} action="/progress" />
          ))}
        </div>
      </Section>
    </Page>
  );
}
