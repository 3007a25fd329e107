import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AllocationFacts } from "~/components/cohorts/allocation-facts";
import { AllocationForm } from "~/components/cohorts/allocation-form";
import { SetUpPage } from "~/components/cohorts/set-up-page";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { cohortTitle } from "~/services/cohorts/cohort-title.server";
import { readAllocation } from "~/services/cohorts/setup/read-allocation.server";
import { setAllocation } from "~/services/cohorts/setup/set-allocation.server";

export const loader = authorised("setup:read", async (work) => ({
  ...(await readAllocation(work)),
  title: cohortTitle(work.language, "allocation.title"),
}));

export const action = authorisedAction("setup:write", async (work) => {
  await setAllocation(work);
  return redirect(`/desk/trials/${work.params["id"]}/allocation`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Allocation() {
  const { head, writes, arms, ...facts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("cohort");
  return (
    <SetUpPage head={head} title={t("allocation.title")} lead={t("allocation.lead")}>
      <AllocationFacts arms={arms} {...facts} />
      {writes && <AllocationForm refused={refused} arms={arms} />}
    </SetUpPage>
  );
}
