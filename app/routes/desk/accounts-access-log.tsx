import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccessLogTable } from "~/components/accounts/access-log-table";
import { Page } from "~/components/layout/page";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Pagination } from "~/components/ui/pagination";
import { translatorFor } from "~/lib/languages/translator";
import { deskMeta } from "~/lib/page-meta";
import { readAccessLog } from "~/services/accounts/access-log.server";
import { authorised } from "~/services/accounts/authorised.server";

const here = "/desk/accounts/access-log";

export const loader = authorised(
  "accounts:read",
  async (work) => ({
    ...(await readAccessLog(work)),
    title: translatorFor(work.language).t("security:accounts.log"),
  }),
  { asOwner: true },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function AccessLog() {
  const { entries, next, continued } = useLoaderData<typeof loader>();
  const { t } = useTranslation("security");
  return (
    <Page
      above={<Breadcrumb above={[{ href: "/desk/accounts", label: t("accounts.title") }]} here={t("accounts.log")} />}
      title={t("accounts.log")}
      lead={t("log.lead")}
    >
      <AccessLogTable entries={entries} />
      <Pagination
        previous={null}
        next={next === null ? null : `${here}?cursor=${next}`}
        first={continued ? here : null}
      />
    </Page>
  );
}
