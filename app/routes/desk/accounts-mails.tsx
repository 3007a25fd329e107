import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MailTable } from "~/components/accounts/mail-table";
import { Page } from "~/components/layout/page";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { Pagination } from "~/components/ui/pagination";
import { translatorFor } from "~/lib/languages/translator";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { readOutbox, tryMailAgain } from "~/services/mail/list-mails.server";

const here = "/desk/accounts/mails";

export const loader = authorised(
  "accounts:read",
  async (work) => ({
    ...(await readOutbox(work)),
    title: translatorFor(work.language).t("security:accounts.mails"),
  }),
  { asOwner: true },
);

export const action = authorisedAction(
  "accounts:manage",
  async (work) => {
    await tryMailAgain(work);
    return redirect(here);
  },
  { asOwner: true },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Mails() {
  const { mails, waiting, sendsMail, next, continued } = useLoaderData<typeof loader>();
  const { t } = useTranslation("security");
  return (
    <Page
      above={<Breadcrumb above={[{ href: "/desk/accounts", label: t("accounts.title") }]} here={t("accounts.mails")} />}
      title={t("accounts.mails")}
      lead={t("mails.lead")}
    >
      {!sendsMail && (
        <div className="mb-6">
          <Notice kind="warning">{t("mails.noServer", { count: waiting })}</Notice>
        </div>
      )}
      <MailTable mails={mails} />
      <Pagination
        previous={null}
        next={next === null ? null : `${here}?cursor=${next}`}
        first={continued ? here : null}
      />
    </Page>
  );
}
