import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AlertTable } from "~/components/cohorts/alert-table";
import { Page } from "~/components/layout/page";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { acknowledgeAlert, readOpenAlerts } from "~/services/cohorts/acknowledge-alerts.server";
import { cohortTitle } from "~/services/cohorts/cohort-title.server";

export const loader = authorised("alerts:read", async (work) => ({
  alerts: (await readOpenAlerts(work)) ?? [],
  title: cohortTitle(work.language, "alerts.title"),
}));

export const action = authorisedAction("alerts:read", async (work) => {
  await acknowledgeAlert(work);
  return redirect("/desk/alerts");
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Alerts() {
  const { alerts } = useLoaderData<typeof loader>();
  const { t } = useTranslation("cohort");
  return (
    <Page title={t("alerts.title")} lead={t("alerts.lead")}>
      <AlertTable alerts={alerts} />
    </Page>
  );
}
