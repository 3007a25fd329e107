import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AdverseEventForm } from "~/components/desk/adverse-event-form";
import { Page } from "~/components/layout/page";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { recordAdverseEventFromForm } from "~/services/desk/participant-forms.server";
import { readAdverseEventForm } from "~/services/desk/participant-page.server";

export const loader = authorised("safety:write", async (work) => {
  const form = await readAdverseEventForm(work);
  return { ...form, title: deskTitle(work.language, form.corrected ? "safety.correct" : "safety.add") };
});

export const action = authorisedAction("safety:write", async (work) => {
  await recordAdverseEventFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/participants/${work.params["code"]}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function AdverseEvent() {
  const { head, code, corrected, replacedBy, today, title } = useLoaderData<typeof loader>();
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
          here={title}
        />
      }
      title={title}
      lead={corrected ? t("safety.correctLead", { number: corrected.number }) : t("safety.addLead")}
    >
      {corrected && replacedBy !== null && (
        <Notice kind="warning">
          <a href={`?corrects=${replacedBy}`}>
            {t("safety.alreadyReplaced", { number: corrected.number, by: replacedBy })}
          </a>
        </Notice>
      )}
      <AdverseEventForm refused={refused} today={today} corrected={corrected} />
    </Page>
  );
}
