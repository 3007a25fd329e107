import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PrescreeningForm } from "~/components/cohorts/prescreening-form";
import { PrescreeningTable } from "~/components/cohorts/prescreening-table";
import { ScreeningTable } from "~/components/cohorts/screening-table";
import { SetUpPage } from "~/components/cohorts/set-up-page";
import { LinkButton } from "~/components/ui/button";
import { Pagination } from "~/components/ui/pagination";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { cohortTitle } from "~/services/cohorts/cohort-title.server";
import { readScreeningLog } from "~/services/cohorts/read-screening-log.server";
import { tallyPrescreening } from "~/services/cohorts/tally-prescreening.server";

export const loader = authorised("participants:read", async (work) => ({
  ...(await readScreeningLog(work)),
  title: cohortTitle(work.language, "screeningLog.title"),
}));

export const action = authorisedAction("participants:write", async (work) => {
  await tallyPrescreening(work);
  return redirect(`/desk/trials/${work.params["id"]}/screening-log`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function ScreeningLog() {
  const { head, screened, next, tallies, sites, ownSites, month } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("cohort");
  const trial = `/desk/trials/${head.publicId}`;
  return (
    <SetUpPage
      head={head}
      title={t("screeningLog.title")}
      lead={t("screeningLog.lead")}
      above={[{ path: "participants", label: t("participants") }]}
      actions={ownSites.map((code) => (
        <LinkButton key={code} href={`${trial}/identification-log/${code}`}>
          {t("identification.link", { site: code })}
        </LinkButton>
      ))}
    >
      <ScreeningTable screened={screened} base={`${trial}/participants`} />
      <Pagination previous={null} next={next === null ? null : `${trial}/screening-log?cursor=${next}`} first={null} />
      <PrescreeningTable tallies={tallies} />
      {sites.length > 0 && <PrescreeningForm refused={refused} sites={sites} month={month} />}
    </SetUpPage>
  );
}
