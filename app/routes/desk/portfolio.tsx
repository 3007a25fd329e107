import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PortfolioTable } from "~/components/desk/portfolio-table";
import { Page } from "~/components/layout/page";
import { ConditionTable } from "~/components/portfolio/condition-table";
import { DownloadLinks } from "~/components/portfolio/download-links";
import { DutySection } from "~/components/portfolio/duty-section";
import { EndingPartnerships } from "~/components/portfolio/ending-partnerships";
import { PortfolioFilters } from "~/components/portfolio/portfolio-filters";
import { ProvinceSection } from "~/components/portfolio/province-section";
import { ReportTable } from "~/components/portfolio/report-table";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { readPortfolio } from "~/services/desk/portfolio.server";

export const loader = authorised("portfolio:read", async (work) => ({
  ...(await readPortfolio(work)),
  title: deskTitle(work.language, "portfolio.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Portfolio() {
  const loaded = useLoaderData<typeof loader>();
  const { question, address, counts, registered, synthetic, duties, conditions, reports, partnerships, today } = loaded;
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("portfolio");
  return (
    <Page title={t("portfolio.title")} lead={t("portfolio.lead")}>
      <div className="mb-6 space-y-3">
        <p>
          <a href="/desk/portfolio/serious" className="inline-flex min-h-11 items-center">
            {words("listing.title")}
          </a>
        </p>
        <PortfolioFilters action="/desk/portfolio" counts={counts} asked={question} />
        <DownloadLinks base="/desk/portfolio/files/trials" address={address} />
      </div>
      <Section title={t("portfolio.registered")}>
        <PortfolioTable trials={registered} today={today} />
      </Section>
      <DutySection duties={duties} base="/desk/trials/" />
      <Section title={words("report.due")} id="reports" lead={words("report.dueLead")}>
        <ReportTable caption={words("report.due")} rows={reports} />
      </Section>
      <Section title={words("condition.title")} lead={words("condition.lead")}>
        <ConditionTable rows={conditions} />
      </Section>
      <Section title={words("partnership.title")} lead={words("partnership.lead")}>
        <EndingPartnerships rows={partnerships} />
      </Section>
      <ProvinceSection counts={counts} action="/desk/portfolio" />
      <Section title={t("portfolio.synthetic")} lead={t("portfolio.syntheticLead")}>
        <PortfolioTable trials={synthetic} today={today} />
      </Section>
    </Page>
  );
}
