import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { TrialMarks, TrialTabs, useTrialTitle } from "~/components/trials/trial-head";
import { VersionChoice } from "~/components/review/version-choice";
import { VersionTable } from "~/components/trials/version-table";
import { pageMeta } from "~/lib/page-meta";
import { publicPage } from "~/services/publication/public-page.server";
import { showHistory } from "~/services/trials/show-trial.server";

export const loader = publicPage(async (visit) => ({
  ...(await showHistory(visit)),
  title: visit.t("history.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

export default function TrialHistory() {
  const { head, versions } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const title = useTrialTitle();
  return (
    <Page title={title(head)} marks={<TrialMarks head={head} />}>
      <TrialTabs head={head} here="history" />
      <p className="mb-4 max-w-prose text-muted">{t("history.lead")}</p>
      <VersionTable versions={versions} publicId={head.publicId} />
      {versions.length > 1 && <VersionChoice numbers={versions.map(({ number }) => number)} />}
      {versions.length === 1 && <p className="mt-3 text-muted">{t("history.only")}</p>}
    </Page>
  );
}
