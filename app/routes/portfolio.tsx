import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { TrialList } from "~/components/trials/trial-list";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";
import { pageMeta } from "~/lib/page-meta";
import { publicPage } from "~/services/publication/public-page.server";
import { showPortfolio } from "~/services/trials/show-home.server";

export const loader = publicPage(async (visit) => ({
  ...(await showPortfolio(visit)),
  title: visit.t("portfolio.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

const kinds = ["registered", "cited", "catalogue", "synthetic"] as const;

export default function Portfolio() {
  const portfolio = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const language = useLanguage();
  return (
    <Page title={t("portfolio.title")} lead={t("portfolio.lead")}>
      {kinds.map((kind) => (
        <Section key={kind} title={t(`portfolio.${kind}`)} id={kind}>
          {kind === "registered" && (
            <p className="mb-3">
              {portfolio.registered.length === 0
                ? t("portfolio.noneRegistered")
                : t("portfolio.total", {
                    trials: formatNumber(portfolio.registered.length, language),
                    enrolled: formatNumber(portfolio.enrolled, language),
                  })}
            </p>
          )}
          {portfolio[kind].length > 0 && <TrialList trials={portfolio[kind]} caption={t(`portfolio.${kind}`)} />}
        </Section>
      ))}
    </Page>
  );
}
