import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PasswordAgain } from "~/components/forms/password-again";
import { fieldSource, PostForm } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { Page } from "~/components/layout/page";
import { EventFacts } from "~/components/safety/event-facts";
import { MissingList } from "~/components/safety/missing-list";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { confirmEventFromForm } from "~/services/safety/confirm-event.server";
import { readAdverseEvent } from "~/services/safety/read-adverse-event.server";
import { safetyTitle } from "~/services/safety/safety-title.server";

export const loader = authorised("safety:confirm", async (work) => ({
  ...(await readAdverseEvent(work)),
  title: safetyTitle(work.language, "confirm.title"),
}));

export const action = authorisedAction(
  "safety:confirm",
  async (work) => {
    await confirmEventFromForm(work);
    const { id, code, number } = work.params;
    return redirect(`/desk/trials/${id}/participants/${code}/adverse-event/${number}`);
  },
  { passwordField: "password" },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function AdverseEventConfirm() {
  const { head, root, event, missing, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("safety");
  const { t: ui } = useTranslation("ui");
  const own = `/desk/trials/${head.publicId}/participants/${event.participant_code}/adverse-event/${root}`;
  return (
    <Page
      above={<Breadcrumb above={[{ href: own, label: event.term }]} here={title} />}
      title={title}
      lead={t("confirm.lead")}
    >
      <MissingList missing={missing} href={null} />
      <EventFacts event={event} />
      <div className="mt-8">
        <PostForm refused={refused} labels={{ password: ui("form.password") }}>
          <input type="hidden" name="entry" value={event.number} />
          <PasswordAgain field={fieldSource(refused, "password")} meaning={t("confirm.meaning")} />
          <SubmitButton>{t("confirm.button")}</SubmitButton>
        </PostForm>
      </div>
    </Page>
  );
}
