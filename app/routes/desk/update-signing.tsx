import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { SignedAct } from "~/components/review/signed-act";
import { UpdateJudgementPanel } from "~/components/review/update-judgement";
import { Notice } from "~/components/ui/notice";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { reviewTitle } from "~/services/desk/review-title.server";
import { readUpdatePage, signUpdate } from "~/services/desk/update-page.server";

export const loader = authorised("trial:submit", async (work) => {
  const page = await readUpdatePage(work);
  return { ...page, title: reviewTitle(work.language, page.update ? "update.signTitle" : "update.verifyTitle") };
});

export const action = authorisedAction(
  "trial:submit",
  async (work) => {
    await signUpdate(work);
    return redirect(`/desk/trials/${work.params["id"]}/update`);
  },
  { passwordField: "password" },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function UpdateSigning() {
  const { head, title, update, judged } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("review");
  const possible = judged?.faults.length === 0;
  return (
    <LifeCyclePage head={head} title={title}>
      {update?.standing === "in_review" && <Notice kind="info">{t("update.inReview")}</Notice>}
      {judged && <UpdateJudgementPanel judged={judged} publicId={head.publicId} />}
      {update?.standing === "open" && (possible || refused) && <SignedAct act="publish" withReason refused={refused} />}
      {!update && <SignedAct act="verify" refused={refused} />}
    </LifeCyclePage>
  );
}
