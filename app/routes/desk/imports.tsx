import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TemplateList } from "~/components/imports/template-list";
import { UploadForm } from "~/components/imports/upload-form";
import { UploadTable } from "~/components/imports/upload-table";
import { Page } from "~/components/layout/page";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/section";
import { translatorFor } from "~/lib/languages/translator";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { showImports } from "~/services/imports/show-imports.server";
import { uploadFile } from "~/services/imports/upload-file.server";

export const loader = authorised("participants:write", async (work) => ({
  ...(await showImports(work)),
  title: translatorFor(work.language).t("exchange:bulk.title"),
}));

export const action = authorisedAction("participants:write", async (work) => {
  const id = await uploadFile(work);
  return redirect(`/desk/trials/${work.params["id"]}/imports/${id}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Imports() {
  const { head, uploads } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("exchange");
  const title = useTrialTitle();
  const trial = `/desk/trials/${head.publicId}`;
  return (
    <Page
      above={<Breadcrumb above={[{ href: trial, label: title(head) }]} here={t("bulk.title")} />}
      title={t("bulk.title")}
      marks={<TrialMarks head={head} />}
      lead={t("bulk.lead")}
      actions={<LinkButton href={`${trial}/reported-counts`}>{t("reported.title")}</LinkButton>}
    >
      <UploadForm refused={refused} />
      <TemplateList base={`${trial}/imports`} />
      <Section title={t("bulk.past.title")}>
        <UploadTable uploads={uploads} base={`${trial}/imports`} />
      </Section>
    </Page>
  );
}
