import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DecisionForm } from "~/components/desk/decision-form";
import { Page } from "~/components/layout/page";
import { FieldComments } from "~/components/review/field-comments";
import { ProposalsSection } from "~/components/trials/proposals-section";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { readProposal, transcribeFromForm } from "~/services/desk/proposal-page.server";

export const loader = authorised("decision:transcribe", async (work) => ({
  ...(await readProposal(work)),
  title: deskTitle(work.language, "decision.title"),
}));

export const action = authorisedAction(
  "decision:transcribe",
  async (work) => {
    await transcribeFromForm(work);
    return redirect(`/desk/trials/${work.params["id"]}/proposals/${work.params["proposal"]}`);
  },
  { passwordField: "password" },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Proposal() {
  const { head, proposal, comments, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("desk");
  const { t: review } = useTranslation("review");
  const { t: dashboards } = useTranslation("dashboards");
  const title = useTrialTitle();
  const open = proposal.status === "proposed" || proposal.status === "deferred";
  return (
    <Page
      above={
        <Breadcrumb
          above={[{ href: `/desk/trials/${head.publicId}`, label: title(head) }]}
          here={t("decision.title")}
        />
      }
      title={t("decision.heading", { count: proposal.additional })}
      marks={<TrialMarks head={head} />}
      lead={t("decision.lead")}
    >
      <ProposalsSection proposals={[proposal]} />
      <p className="mt-6">
        <a href={`/desk/trials/${head.publicId}/proposals/${proposal.id}/expansion`}>
          {dashboards("progress.expansion", { count: proposal.additional })}
        </a>
      </p>
      <FieldComments publicId={head.publicId} path={`proposal.${proposal.id}`} comments={comments} />
      <p className="mt-6">
        <a href={`/desk/trials/${head.publicId}/comments`}>{review("reviewing.comments")}</a>
      </p>
      {(open || refused) && <DecisionForm refused={refused} today={today} />}
    </Page>
  );
}
