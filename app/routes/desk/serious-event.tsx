import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { SeriousEventForm } from "~/components/safety/serious-event-form";
import { TrialMarks } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { recordSeriousFromForm } from "~/services/safety/adverse-event-form.server";
import { readSeriousForm } from "~/services/safety/read-serious-form.server";
import { safetyTitle } from "~/services/safety/safety-title.server";

export const loader = authorised("safety:write", async (work) => ({
  ...(await readSeriousForm(work)),
  title: safetyTitle(work.language, "serious.title"),
}));

export const action = authorisedAction("safety:write", async (work) => {
  const { code, number } = await recordSeriousFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/participants/${code}/adverse-event/${number}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function SeriousEvent() {
  const { head, code, people, today, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  return (
    <Page
      above={
        <Breadcrumb
          above={[{ href: `/desk/trials/${head.publicId}/safety`, label: desk("safety.list") }]}
          here={title}
        />
      }
      title={title}
      marks={<TrialMarks head={head} />}
      lead={t("serious.lead")}
    >
      <SeriousEventForm refused={refused} code={code} people={people} today={today} />
    </Page>
  );
}
