import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ScreeningForm } from "~/components/desk/screening-form";
import { Page } from "~/components/layout/page";
import { useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { civilDay } from "~/lib/civil-day";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { readScreeningPlaces } from "~/services/desk/participants-desk.server";
import { screenFromForm } from "~/services/desk/participant-forms.server";

export const loader = authorised("participants:write", async (work) => ({
  ...(await readScreeningPlaces(work)),
  today: civilDay(work.now),
  title: deskTitle(work.language, "screening.title"),
}));

export const action = authorisedAction("participants:write", async (work) => {
  const { code } = await screenFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/participants/${code}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Screening() {
  const { head, sites, cohorts, today, ageAsked, consentForms } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("desk");
  const title = useTrialTitle();
  const base = `/desk/trials/${head.publicId}`;
  return (
    <Page
      above={
        <Breadcrumb
          above={[
            { href: base, label: title(head) },
            { href: `${base}/participants`, label: t("participants.title") },
          ]}
          here={t("screening.title")}
        />
      }
      title={t("screening.title")}
      lead={t("screening.lead")}
    >
      {sites.length === 0 || cohorts.length === 0 ? (
        <Notice kind="info">{sites.length === 0 ? t("screening.noSite") : t("screening.noCohort")}</Notice>
      ) : (
        <ScreeningForm
          refused={refused}
          sites={sites}
          cohorts={cohorts}
          today={today}
          ageAsked={ageAsked}
          consentForms={consentForms}
        />
      )}
    </Page>
  );
}
