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

export default function Portfolio() {
  const { parts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const language = useLanguage();
  return (
    <Page title={t("portfolio.title")} lead={t("portfolio.lead")}>
      {parts.map(({ kind, trials, count, enrolled }) => (
        <Section key={kind} title={t(`portfolio.${kind}`)} id={kind}>
          {kind === "registered" && (
            <p className="mb-3">
              {count === 0
                ? t("portfolio.noneRegistered")
                : t("portfolio.total", {
                    trials: formatNumber(count, language),
                    enrolled: formatNumber(enrolled, language),
                  })}
            </p>
          )}
          {trials.length > 0 && <TrialList trials={trials} caption={t(`portfolio.${kind}`)} />}
          {trials.length < count && (
            <p className="mt-2 text-sm text-muted">
              {t("portfolio.firstOf", {
                shown: formatNumber(trials.length, language),
                all: formatNumber(count, language),
              })}
            </p>
          )}
        </Section>
      ))}
    </Page>
  );
}
