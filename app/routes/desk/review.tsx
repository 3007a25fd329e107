import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmedAct } from "~/components/desk/confirmed-act";
import { Page } from "~/components/layout/page";
import { RecordFacts } from "~/components/trials/record-facts";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { decideReview, readReview } from "~/services/desk/review.server";

export const loader = authorised("trial:review", async (work) => ({
  ...(await readReview(work)),
  title: deskTitle(work.language, "review.title"),
}));

export const action = authorisedAction(
  "trial:review",
  async (work) => {
    await decideReview(work);
    return redirect(`/desk/trials/${work.params["id"]}`);
  },
  { passwordField: "password" },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Review() {
  const { head, record, version } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("desk");
  const title = useTrialTitle();
  return (
    <Page
      above={
        <Breadcrumb
          above={[{ href: `/desk/trials/${head.publicId}`, label: t("trials.trial") }]}
          here={t("review.title")}
        />
      }
      title={title(head)}
      marks={<TrialMarks head={head} />}
      lead={t("review.lead")}
    >
      <ConfirmedAct act="register" refused={refused} version={version} />
      <ConfirmedAct act="return" withReason refused={refused} />
      <RecordFacts record={record} />
    </Page>
  );
}
