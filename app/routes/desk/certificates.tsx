import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/forms/submit-button";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { issueFromForm, readCertificatesPage } from "~/services/desk/registration-pages.server";
import { reviewTitle } from "~/services/desk/review-title.server";

export const loader = authorised("review:comment", async (work) => ({
  ...(await readCertificatesPage(work)),
  title: reviewTitle(work.language, "page.certificates"),
}));

export const action = authorisedAction("review:comment", async (work) => {
  await issueFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/certificates`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Certificates() {
  const { head, title, version, certificates } = useLoaderData<typeof loader>();
  const { t } = useTranslation("review");
  const language = useLanguage();
  return (
    <LifeCyclePage head={head} title={title} lead={t("certificate.listLead")}>
      <DataTable
        caption={t("certificate.list")}
        rows={certificates}
        rowKey={(row) => row.code}
        empty={t("certificate.none")}
        columns={[
          {
            key: "code",
            heading: t("certificate.code"),
            cell: (row) => <a href={`/verify/${row.code}`}>{row.code}</a>,
          },
          { key: "version", heading: t("certificate.field.version"), cell: (row) => row.version },
          { key: "at", heading: t("certificate.issuedAt"), cell: (row) => formatInstant(row.issued_at, language) },
          {
            key: "file",
            heading: t("certificate.file"),
            cell: (row) => <a href={`/verify/${row.code}/certificate`}>{t("certificate.file")}</a>,
          },
        ]}
      />
      <form method="post" className="mt-6">
        <SubmitButton>{t("certificate.issue", { version })}</SubmitButton>
      </form>
    </LifeCyclePage>
  );
}
