import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/forms/submit-button";
import { CommentForm } from "~/components/review/comment-form";
import { CommentThreads } from "~/components/review/comment-threads";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { changeComments, readCommentsPage } from "~/services/desk/comments-page.server";
import { reviewTitle } from "~/services/desk/review-title.server";

export const loader = authorised("review:comment", async (work) => ({
  ...(await readCommentsPage(work)),
  title: reviewTitle(work.language, "page.comments"),
}));

export const action = authorisedAction("review:comment", async (work) => {
  await changeComments(work);
  return redirect(`/desk/trials/${work.params["id"]}/comments`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Comments() {
  const { head, reviews, waits, comments, paths, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("review");
  return (
    <LifeCyclePage head={head} title={title} lead={t("comment.lead")}>
      {reviews && waits && !waits.begun && (
        <form method="post" className="mb-8 space-y-3">
          <p>{t("comment.beginLead")}</p>
          <SubmitButton intent="begin">{t("comment.begin")}</SubmitButton>
        </form>
      )}
      <CommentThreads comments={comments} reviews={reviews} refused={refused} />
      {reviews && <CommentForm paths={paths} refused={refused} />}
    </LifeCyclePage>
  );
}
