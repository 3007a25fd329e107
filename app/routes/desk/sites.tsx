import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SetUpPage } from "~/components/cohorts/set-up-page";
import { SiteForm } from "~/components/cohorts/site-form";
import { SiteTable } from "~/components/cohorts/site-table";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { cohortTitle } from "~/services/cohorts/cohort-title.server";
import { addSite, readSites } from "~/services/cohorts/setup/set-up-sites.server";

export const loader = authorised("setup:read", async (work) => ({
  ...(await readSites(work)),
  title: cohortTitle(work.language, "sites.title"),
}));

export const action = authorisedAction("setup:write", async (work) => {
  await addSite(work);
  return redirect(`/desk/trials/${work.params["id"]}/sites`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Sites() {
  const { head, sites, places, writes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("cohort");
  return (
    <SetUpPage head={head} title={t("sites.title")} lead={t("sites.lead")}>
      <SiteTable sites={sites} base={`/desk/trials/${head.publicId}/sites`} />
      {writes && <SiteForm refused={refused} places={places} />}
    </SetUpPage>
  );
}
