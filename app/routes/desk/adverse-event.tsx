import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AdverseEventForm } from "~/components/desk/adverse-event-form";
import { Page } from "~/components/layout/page";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { recordAdverseEventFromForm } from "~/services/desk/participant-forms.server";
import { readAssessmentForm } from "~/services/desk/participant-page.server";

export const loader = authorised("safety:write", async (work) => ({
  ...(await readAssessmentForm(work)),
  title: deskTitle(work.language, "safety.add"),
}));

export const action = authorisedAction("safety:write", async (work) => {
  await recordAdverseEventFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/participants/${work.params["code"]}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function AdverseEvent() {
  const { head, code, today } = useLoaderData<typeof loader>();
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
          here={t("safety.add")}
        />
      }
      title={t("safety.add")}
      lead={t("safety.addLead")}
    >
      <AdverseEventForm refused={refused} today={today} />
    </Page>
  );
}
