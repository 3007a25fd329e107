import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CohortCard } from "~/components/cohorts/cohort-card";
import { NewCohortForm } from "~/components/cohorts/new-cohort-form";
import { SetUpPage } from "~/components/cohorts/set-up-page";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { cohortTitle } from "~/services/cohorts/cohort-title.server";
import { readCohorts, setUpCohorts } from "~/services/cohorts/setup/set-up-cohorts.server";

export const loader = authorised("setup:read", async (work) => ({
  ...(await readCohorts(work)),
  title: cohortTitle(work.language, "cohorts.title"),
}));

export const action = authorisedAction("setup:write", async (work) => {
  await setUpCohorts(work);
  return redirect(`/desk/trials/${work.params["id"]}/cohorts`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Cohorts() {
  const { head, cohorts, writes, registeredSize } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("cohort");
  const lead = registeredSize === null ? t("cohorts.leadNoSize") : t("cohorts.lead", { count: registeredSize });
  return (
    <SetUpPage head={head} title={t("cohorts.title")} lead={lead}>
      {cohorts.map((cohort) => (
        <CohortCard key={cohort.id} cohort={cohort} refused={refused} writes={writes} />
      ))}
      {writes && <NewCohortForm refused={refused} />}
    </SetUpPage>
  );
}
