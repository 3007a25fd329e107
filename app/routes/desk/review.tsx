import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmedAct } from "~/components/desk/confirmed-act";
import { Page } from "~/components/layout/page";
import { SignedAct } from "~/components/review/signed-act";
import { RecordComparison } from "~/components/trials/record-comparison";
import { CommentsBeside } from "~/components/review/comments-beside";
import { MissingList } from "~/components/trials/missing-list";
import { RecordFacts } from "~/components/trials/record-facts";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
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
  const { head, record, version, ...review } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("review");
  const title = useTrialTitle();
  const isUpdate = review.kind === "update";
  const base = `/desk/trials/${head.publicId}`;
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
      lead={isUpdate ? words("reviewing.leadUpdate") : t("review.lead")}
    >
      <p className="mb-6 flex flex-wrap gap-x-6">
        <a href={`${base}/comments`}>
          {words("reviewing.comments")} ({words("comment.openCount", { count: review.open.all })})
        </a>
        <a href={isUpdate ? "#act-accept" : "#act-register"}>{words("reviewing.decide")}</a>
        {review.similar > 0 && <a href={`${base}/similar`}>{words("similar.reviewing", { count: review.similar })}</a>}
      </p>
      {review.open.major > 0 && (
        <Notice kind="warning">{words("comment.majorCount", { count: review.open.major })}</Notice>
      )}
      {isUpdate && (
        <>
          <p className="mb-4 max-w-prose">{words("reviewing.reason", { reason: review.reason })}</p>
          <RecordComparison differences={review.differences ?? []} />
        </>
      )}
      {review.advice.length > 0 && (
        <details className="mb-6">
          <summary className="min-h-11 cursor-pointer content-center">
            {words("reviewing.advice")} ({review.advice.length})
          </summary>
          <MissingList missing={review.advice} hrefOf={({ section }) => `#${section}`} inForm={false} />
        </details>
      )}
      <RecordFacts
        record={record}
        beside={(path) => <CommentsBeside publicId={head.publicId} path={path} comments={review.comments} />}
      />
      {isUpdate ? (
        <>
          <SignedAct act="accept" refused={refused} version={version} />
          <SignedAct act="return" withReason refused={refused} />
        </>
      ) : (
        <>
          <ConfirmedAct act="register" refused={refused} version={version} />
          <ConfirmedAct act="return" withReason refused={refused} />
        </>
      )}
    </Page>
  );
}
