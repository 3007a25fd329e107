import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DraftOverview } from "~/components/desk/draft-overview";
import { PostForm } from "~/components/forms/post-form";
import { RecordCurrency } from "~/components/review/duty-table";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { UpdateJudgementPanel } from "~/components/review/update-judgement";
import { UpdateStanding } from "~/components/review/update-standing";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { reviewTitle } from "~/services/desk/review-title.server";
import { changeUpdate, readUpdatePage } from "~/services/desk/update-page.server";

export const loader = authorised("trial:draft", async (work) => ({
  ...(await readUpdatePage(work)),
  title: reviewTitle(work.language, "page.update"),
}));

export const action = authorisedAction("trial:draft", async (work) => {
  await changeUpdate(work);
  return redirect(`/desk/trials/${work.params["id"]}/update`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Update() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("review");
  const { head, update, revisions, missing, judged } = page;
  const open = update?.standing === "open";
  const sign = `/desk/trials/${head.publicId}/update/sign`;
  return (
    <LifeCyclePage head={head} title={page.title} lead={t("update.lead")}>
      {refused && (
        <PostForm refused={refused} labels={{}}>
          {null}
        </PostForm>
      )}
      <UpdateStanding version={page.version} update={update} moved={page.moved} />
      {judged && <UpdateJudgementPanel judged={judged} publicId={head.publicId} />}
      {open && judged && judged.faults.length === 0 && !page.moved && (
        <p className="mt-6 font-semibold">
          <a href={sign}>{t("update.signTitle")}</a>
        </p>
      )}
      {open && revisions && <DraftOverview publicId={head.publicId} revisions={revisions} missing={missing} />}
      <Section title={t("update.standing")} id="currency">
        <RecordCurrency state={page.state} />
        {!update && (
          <p className="mt-3">
            <a href={sign}>{t("update.verifyLink")}</a>
          </p>
        )}
      </Section>
    </LifeCyclePage>
  );
}
