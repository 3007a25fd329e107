import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SetUpPage } from "~/components/cohorts/set-up-page";
import { SiteApprovals } from "~/components/cohorts/site-approvals";
import { SiteOpening } from "~/components/cohorts/site-opening";
import { SiteStaff } from "~/components/cohorts/site-staff";
import { SiteSteps } from "~/components/cohorts/site-steps";
import { useLocal } from "~/components/ui/local-words";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { readSite } from "~/services/cohorts/setup/read-site.server";
import { setUpSite } from "~/services/cohorts/setup/set-up-site.server";

export const loader = authorised("setup:read", async (work) => {
  const read = await readSite(work);
  return { ...read, title: read.site.code };
});

export const action = authorisedAction("setup:write", async (work) => {
  await setUpSite(work);
  return redirect(`/desk/trials/${work.params["id"]}/sites/${work.params["site"]}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Site() {
  const { head, site, standing, steps, pauses, staff, approvals, versions, writes, today } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("cohort");
  const local = useLocal();
  const shared = { refused, writes, today };
  return (
    <SetUpPage
      head={head}
      title={`${site.code} · ${local(site.name_en, site.name_vi)}`}
      above={[{ path: "sites", label: t("sites.title") }]}
    >
      <SiteOpening {...shared} site={site} standing={standing} pauses={pauses} />
      <SiteApprovals {...shared} approvals={approvals} versions={versions} />
      <SiteSteps {...shared} steps={steps} />
      <SiteStaff {...shared} staff={staff} />
    </SetUpPage>
  );
}
