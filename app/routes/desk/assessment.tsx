import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AssessmentForm } from "~/components/desk/assessment-form";
import { Page } from "~/components/layout/page";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { recordAssessmentFromForm } from "~/services/desk/participant-forms.server";
import { readAssessmentForm } from "~/services/desk/participant-page.server";

export const loader = authorised("assessments:write", async (work) => ({
  ...(await readAssessmentForm(work)),
  title: deskTitle(work.language, "assessment.title"),
}));

export const action = authorisedAction("assessments:write", async (work) => {
  await recordAssessmentFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/participants/${work.params["code"]}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Assessment() {
  const { head, code, timepoint, instruments, standing, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("desk");
  const trial = `/desk/trials/${head.publicId}`;
  return (
    <Page
      above={
        <Breadcrumb
          above={[
            { href: `${trial}/participants`, label: t("participants.title") },
            { href: `${trial}/participants/${code}`, label: code },
          ]}
          here={t("assessment.title")}
        />
      }
      title={t("assessment.title")}
      lead={t("assessment.lead")}
    >
      {timepoint === null ? (
        <Notice kind="info">{t("assessment.noDefinition")}</Notice>
      ) : (
        <AssessmentForm
          refused={refused}
          timepoint={timepoint}
          instruments={instruments}
          standing={standing}
          today={today}
        />
      )}
    </Page>
  );
}
