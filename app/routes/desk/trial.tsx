import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmedAct } from "~/components/desk/confirmed-act";
import { DraftOverview } from "~/components/desk/draft-overview";
import { TrialDeskLinks } from "~/components/desk/trial-desk-links";
import { Page } from "~/components/layout/page";
import { LifeCyclePanel } from "~/components/review/life-cycle-panel";
import { RecordFacts } from "~/components/trials/record-facts";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Notice } from "~/components/ui/notice";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { readDeskTrial } from "~/services/desk/desk-trial.server";
import { performTrialAct } from "~/services/desk/trial-acts.server";

export const loader = authorised("desk:open", async (work) => ({
  ...(await readDeskTrial(work)),
  title: deskTitle(work.language, "trials.trial"),
}));

export const action = authorisedAction(
  "desk:open",
  async (work) => {
    await performTrialAct(work);
    return redirect(`/desk/trials/${work.params["id"]}`);
  },
  { passwordField: "password" },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function DeskTrial() {
  const trial = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("desk");
  const { t: exchange } = useTranslation("exchange");
  const title = useTrialTitle();
  const blocked = trial.missing.filter(({ severity }) => severity === "error").length;
  const releasable = trial.may.release && trial.completed && trial.releasable;
  return (
    <Page title={title(trial.head)} marks={<TrialMarks head={trial.head} />}>
      <TrialDeskLinks
        publicId={trial.head.publicId}
        standing={trial.head.standing}
        may={trial.may}
        proposals={trial.proposals}
      />
      {trial.imported && (
        <p className="mb-6">
          <a href={`/desk/trials/${trial.head.publicId}/origin`}>{exchange("registry.origin.link")}</a>
        </p>
      )}
      <LifeCyclePanel publicId={trial.head.publicId} facts={trial.lifeCycle} edits={trial.edits} />
      {trial.decision && (
        <Notice kind="warning" title={t("draft.returned")}>
          {trial.decision.outcome_reason}
        </Notice>
      )}
      {trial.edits && (
        <DraftOverview publicId={trial.head.publicId} revisions={trial.revisions} missing={trial.missing} />
      )}
      {trial.edits && (
        <ConfirmedAct act="submit" refused={refused}>
          {blocked > 0 ? t("act.submitBlocked", { count: blocked }) : null}
        </ConfirmedAct>
      )}
      {trial.may.publish && <ConfirmedAct act="publish" withReason refused={refused} />}
      {releasable && <ConfirmedAct act="release" withReason refused={refused} />}
      {trial.submitted && <RecordFacts record={trial.submitted} />}
    </Page>
  );
}
