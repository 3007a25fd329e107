import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { SignedAct } from "~/components/review/signed-act";
import { Notice } from "~/components/ui/notice";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { markFromForm, readMistakenPage } from "~/services/desk/registration-pages.server";
import { reviewTitle } from "~/services/desk/review-title.server";

export const loader = authorised("trial:review", async (work) => ({
  ...(await readMistakenPage(work)),
  title: reviewTitle(work.language, "page.mistaken"),
}));

export const action = authorisedAction(
  "trial:review",
  async (work) => {
    await markFromForm(work);
    return redirect(`/desk/trials/${work.params["id"]}/mistaken`);
  },
  { passwordField: "password" },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Mistaken() {
  const { head, title, mistakenAt, reason } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("review");
  const language = useLanguage();
  return (
    <LifeCyclePage head={head} title={title}>
      {mistakenAt && (
        <Notice kind="warning" title={t("mistaken.notice")}>
          {t("mistaken.text", { date: formatInstant(mistakenAt, language), reason })}
        </Notice>
      )}
      <SignedAct act={mistakenAt ? "lift" : "mark"} withReason refused={refused} />
    </LifeCyclePage>
  );
}
