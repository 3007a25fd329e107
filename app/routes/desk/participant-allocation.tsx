import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AllocateForm } from "~/components/cohorts/allocate-form";
import { ParticipantActPage } from "~/components/cohorts/participant-act-page";
import { Notice } from "~/components/ui/notice";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { cohortTitle } from "~/services/cohorts/cohort-title.server";
import { allocateFromForm, readAllocationForm } from "~/services/cohorts/participant-acts.server";

export const loader = authorised("participants:write", async (work) => ({
  ...(await readAllocationForm(work)),
  title: cohortTitle(work.language, "allocate.title"),
}));

export const action = authorisedAction("participants:write", async (work) => {
  await allocateFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/participants/${work.params["code"]}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function ParticipantAllocation() {
  const { head, code, allocatedOn, ready, factors, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("cohort");
  return (
    <ParticipantActPage head={head} code={code} title={t("allocate.title")} lead={t("allocate.lead")}>
      {!ready && <Notice kind="info">{t("allocation.none")}</Notice>}
      {ready && allocatedOn !== null && <Notice kind="info">{t("allocate.done")}</Notice>}
      {ready && allocatedOn === null && <AllocateForm refused={refused} factors={factors} today={today} />}
    </ParticipantActPage>
  );
}
