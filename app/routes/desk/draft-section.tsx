import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { ClosedDraft } from "~/components/trials/closed-draft";
import { DraftConflict } from "~/components/trials/draft-conflict";
import { DraftForm } from "~/components/trials/draft-form";
import { MissingList } from "~/components/trials/missing-list";
import { useTrialTitle } from "~/components/trials/trial-head";
import { useLiveFindings } from "~/components/trials/use-live-findings";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { readDraftSection } from "~/services/desk/draft-section.server";
import { pageAfterSaving, saveDraftSection } from "~/services/desk/save-draft-section.server";

export const loader = authorised("trial:draft", async (work) => ({
  ...(await readDraftSection(work)),
  title: deskTitle(work.language, "draft.section"),
}));

export const action = authorisedAction("trial:draft", async (work) => {
  const again = await saveDraftSection(work);
  if (again) return data(again, { status: again.conflict ? 409 : 200 });
  return redirect(await pageAfterSaving(work));
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => deskMeta(page?.title);

export default function DraftSection() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("desk");
  const { t: record } = useTranslation("record");
  const { section, publicId, windows, closed } = page;
  const conflict = answer && "conflict" in answer ? answer.conflict : undefined;
  const written = (answer && "findings" in answer ? answer.findings : undefined) ?? page.findings;
  const trial = `/desk/trials/${publicId}`;
  const [{ facts, summary }, judge] = useLiveFindings(`${trial}/draft/${section}/findings`, written);
  const title = record(`section.${section}`);
  const trialTitle = useTrialTitle();
  return (
    <Page
      above={<Breadcrumb above={[{ href: trial, label: trialTitle(page) }]} here={title} />}
      title={title}
      lead={t("draft.saveLead")}
    >
      {closed && <ClosedDraft publicId={publicId} registered={closed === "registered"} />}
      {closed && !answer ? null : conflict && answer ? (
        <DraftConflict section={section} conflict={conflict} refused={answer.refused} />
      ) : (
        <div onInput={judge}>
          <div id="missing">
            <Notice kind={facts.length > 0 ? "info" : "done"} title={record("list.title")}>
              {facts.length === 0 && summary}
              {facts.length > 0 && <MissingList missing={facts} hrefOf={() => ""} windows={windows} />}
            </Notice>
          </div>
          <DraftForm {...page} missing={written.facts} summary={summary} refused={answer?.refused} />
        </div>
      )}
    </Page>
  );
}
