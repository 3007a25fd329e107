import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { ScheduleForm } from "~/components/visits/schedule-form";
import { ScheduleTable } from "~/components/visits/schedule-table";
import { VersionList } from "~/components/visits/version-list";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { readSchedule, setScheduleFromForm } from "~/services/schedule/schedule-page.server";
import { visitsTitle } from "~/services/schedule/visits-title.server";

export const loader = authorised("participants:read", async (work) => ({
  ...(await readSchedule(work)),
  title: visitsTitle(work.language, "schedule.title"),
}));

export const action = authorisedAction("protocol:write", async (work) => {
  const again = await setScheduleFromForm(work);
  return again ?? redirect(`/desk/trials/${work.params["id"]}/schedule`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Schedule() {
  const { head, current, versions, sets, entries } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("visits");
  const title = useTrialTitle();
  return (
    <Page
      above={
        <Breadcrumb
          above={[{ href: `/desk/trials/${head.publicId}`, label: title(head) }]}
          here={t("schedule.title")}
        />
      }
      title={t("schedule.title")}
      lead={t("schedule.lead")}
      marks={<TrialMarks head={head} />}
    >
      {current ? (
        <Section title={t("schedule.inForce", { version: current.version })}>
          <ScheduleTable visits={current.visits} />
        </Section>
      ) : (
        <Notice kind="info">{t("schedule.none")}</Notice>
      )}
      {sets && (
        <Section title={t("schedule.next")} lead={t("schedule.nextLead")}>
          <ScheduleForm refused={refused} entries={entries} />
        </Section>
      )}
      {versions.length > 0 && (
        <Section title={t("versions")}>
          <VersionList
            versions={versions.map((row) => ({ ...row, says: t("schedule.visitCount", { count: row.count }) }))}
          />
        </Section>
      )}
    </Page>
  );
}
