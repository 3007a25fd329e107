import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EligibilityChecks } from "~/components/cohorts/eligibility-checks";
import { EligibilityForm } from "~/components/cohorts/eligibility-form";
import { ParticipantActPage } from "~/components/cohorts/participant-act-page";
import { Notice } from "~/components/ui/notice";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { cohortTitle } from "~/services/cohorts/cohort-title.server";
import { checkEligibilityFromForm, readEligibility } from "~/services/cohorts/participant-acts.server";

export const loader = authorised("participants:write", async (work) => ({
  ...(await readEligibility(work)),
  title: cohortTitle(work.language, "eligibility.title"),
}));

export const action = authorisedAction("participants:write", async (work) => {
  await checkEligibilityFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/participants/${work.params["code"]}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Eligibility() {
  const { head, code, version, criteria, checks, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("cohort");
  return (
    <ParticipantActPage head={head} code={code} title={t("eligibility.title")} lead={t("eligibility.lead")}>
      {version === null || criteria.length === 0 ? (
        <Notice kind="info">{t("eligibility.noVersion")}</Notice>
      ) : (
        <EligibilityForm
          refused={refused}
          version={version}
          criteria={criteria}
          again={checks.length > 0}
          today={today}
        />
      )}
      <EligibilityChecks checks={checks} />
    </ParticipantActPage>
  );
}
