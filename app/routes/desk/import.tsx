import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ImportPreview } from "~/components/imports/import-preview";
import { StoredImport } from "~/components/imports/stored-import";
import { Page } from "~/components/layout/page";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { actOnImport } from "~/services/imports/act-on-import.server";
import { showImport } from "~/services/imports/show-import.server";

export const loader = authorised("participants:write", showImport);

export const action = authorisedAction("participants:write", async (work) => {
  await actOnImport(work);
  return redirect(`/desk/trials/${work.params["id"]}/imports/${work.params["batch"]}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.upload.fileName);

export default function Import() {
  const { head, upload, before, table, study } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("exchange");
  const title = useTrialTitle();
  const waits = table !== null || study !== null;
  const trial = `/desk/trials/${head.publicId}`;
  return (
    <Page
      above={
        <Breadcrumb
          above={[
            { href: trial, label: title(head) },
            { href: `${trial}/imports`, label: t("bulk.title") },
          ]}
          here={upload.fileName}
        />
      }
      title={waits ? t("bulk.preview.title", { file: upload.fileName }) : upload.fileName}
      marks={<TrialMarks head={head} />}
    >
      {!waits ? (
        <StoredImport trial={trial} upload={upload} />
      ) : (
        <ImportPreview
          refused={refused}
          upload={upload}
          before={before}
          table={table}
          study={study}
          base={`${trial}/imports/${upload.id}`}
        />
      )}
    </Page>
  );
}
