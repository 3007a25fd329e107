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
  return redirect(`/desk/trials/${work.params["id"]}/${await changeComments(work)}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Comments() {
  const { head, reviews, waits, comments, field, paths, title } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("review");
  return (
    <LifeCyclePage head={head} title={title} lead={t("comment.lead")}>
      {reviews && waits && (
        <p className="mb-6">
          <a href={`/desk/trials/${head.publicId}/review`}>{t("comment.toRecord")}</a>
        </p>
      )}
      {reviews && waits && !waits.begun && (
        <form method="post" className="mb-8 space-y-3">
          <p>{t("comment.beginLead")}</p>
          <SubmitButton intent="begin">{t("comment.begin")}</SubmitButton>
        </form>
      )}
      <CommentThreads comments={comments} reviews={reviews} refused={refused} />
      {reviews && <CommentForm paths={paths} chosen={field} refused={refused} />}
    </LifeCyclePage>
  );
}
