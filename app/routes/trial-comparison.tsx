import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { RecordComparison } from "~/components/trials/record-comparison";
import { TrialMarks, TrialTabs, useTrialTitle } from "~/components/trials/trial-head";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";
import { pageMeta } from "~/lib/page-meta";
import { publicPage } from "~/services/publication/public-page.server";
import { showComparison } from "~/services/trials/show-trial.server";

export const loader = publicPage(async (visit) => {
  const shown = await showComparison(visit);
  return { ...shown, title: visit.t("comparison.title", { from: shown.from.number, to: shown.to.number }) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

export default function TrialComparison() {
  const { head, from, to, differences, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const language = useLanguage();
  const trialTitle = useTrialTitle();
  return (
    <Page title={trialTitle(head)} marks={<TrialMarks head={head} />}>
      <TrialTabs head={head} here="history" />
      <h2 className="text-xl">{title}</h2>
      <ul className="mb-6 text-muted">
        {[from, to].map(({ number, createdAt, reason }) => (
          <li key={number}>{t("comparison.of", { number, date: formatInstant(createdAt, language), reason })}</li>
        ))}
      </ul>
      <RecordComparison differences={differences} />
    </Page>
  );
}
