import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { DraftConflict } from "~/components/trials/draft-conflict";
import { DraftForm } from "~/components/trials/draft-form";
import { MissingList } from "~/components/trials/missing-list";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { readDraftSection } from "~/services/desk/draft-section.server";
import { saveDraftSection } from "~/services/desk/save-draft-section.server";

export const loader = authorised("trial:draft", async (work) => ({
  ...(await readDraftSection(work)),
  title: deskTitle(work.language, "draft.section"),
}));

export const action = authorisedAction("trial:draft", async (work) => {
  const again = await saveDraftSection(work);
  if (again) return data(again, { status: again.conflict ? 409 : 200 });
  return redirect(`/desk/trials/${work.params["id"]}`);
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => deskMeta(page?.title);

export default function DraftSection() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("desk");
  const { t: record } = useTranslation("record");
  const { section, publicId, windows } = page;
  const conflict = answer && "conflict" in answer ? answer.conflict : undefined;
  const missing = (answer && "missing" in answer ? answer.missing : undefined) ?? page.missing;
  const title = record(`section.${section}`);
  return (
    <Page
      above={<Breadcrumb above={[{ href: `/desk/trials/${publicId}`, label: t("trials.trial") }]} here={title} />}
      title={title}
      lead={t("draft.saveLead")}
    >
      {conflict && answer ? (
        <DraftConflict section={section} conflict={conflict} refused={answer.refused} />
      ) : (
        <>
          <Notice kind={missing.length > 0 ? "info" : "done"} title={record("list.title")}>
            {missing.length === 0 && record("list.none")}
            {missing.length > 0 && <MissingList missing={missing} hrefOf={() => ""} windows={windows} />}
          </Notice>
          <DraftForm {...page} missing={missing} refused={answer?.refused} />
        </>
      )}
    </Page>
  );
}
