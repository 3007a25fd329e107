import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PortfolioTable } from "~/components/desk/portfolio-table";
import { Page } from "~/components/layout/page";
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
  const { registered, synthetic, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  return (
    <Page title={t("portfolio.title")} lead={t("portfolio.lead")}>
      <Section title={t("portfolio.registered")}>
        <PortfolioTable trials={registered} today={today} />
      </Section>
      <Section title={t("portfolio.synthetic")} lead={t("portfolio.syntheticLead")}>
        <PortfolioTable trials={synthetic} today={today} />
      </Section>
    </Page>
  );
}
