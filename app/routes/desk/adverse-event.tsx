import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { AdverseEventForm } from "~/components/safety/adverse-event-form";
import { DictionaryLookup } from "~/components/safety/dictionary-lookup";
import { Notice } from "~/components/ui/notice";
import { ParticipantPath } from "~/components/visits/participant-path";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { recordAdverseEventFromForm } from "~/services/safety/adverse-event-form.server";
import { readAdverseEventForm } from "~/services/safety/read-adverse-event-form.server";

export const loader = authorised("safety:write", async (work) => {
  const form = await readAdverseEventForm(work);
  return { ...form, title: deskTitle(work.language, form.corrected ? "safety.correct" : "safety.add") };
});

export const action = authorisedAction("safety:write", async (work) => {
  const { number } = await recordAdverseEventFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/participants/${work.params["code"]}/adverse-event/${number}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function AdverseEvent() {
  const { head, code, corrected, replacedBy, stored, grading, dictionary, today, title } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("desk");
  return (
    <Page
      above={<ParticipantPath publicId={head.publicId} code={code} here={title} />}
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
      {dictionary && (
        <DictionaryLookup
          action={`/desk/trials/${head.publicId}/participants/${code}/adverse-event`}
          corrects={corrected?.number ?? null}
          {...dictionary}
        />
      )}
      <AdverseEventForm refused={refused} stored={stored} corrected={corrected} grading={grading} today={today} />
    </Page>
  );
}
