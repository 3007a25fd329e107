import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { askAddress } from "~/components/monitoring/ask-link";
import { TrialMarks } from "~/components/trials/trial-head";
import { Section } from "~/components/ui/section";
import { ParticipantPath } from "~/components/visits/participant-path";
import { VisitEntries } from "~/components/visits/visit-entries";
import { VisitForm } from "~/components/visits/visit-form";
import { VisitTable } from "~/components/visits/visit-table";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { readVisits, recordVisitFromForm } from "~/services/schedule/visits-page.server";
import { visitsTitle } from "~/services/schedule/visits-title.server";

export const loader = authorised("participants:read", async (work) => ({
  ...(await readVisits(work)),
  title: visitsTitle(work.language, "visits.title"),
}));

export const action = authorisedAction("participants:write", async (work) => {
  await recordVisitFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/participants/${work.params["code"]}/visits#planned`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Visits() {
  const { head, code, states, entries, standing, asked, asks, writes, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("visits");
  const trial = `/desk/trials/${head.publicId}`;
  const own = `${trial}/participants/${code}`;
  return (
    <Page
      above={<ParticipantPath publicId={head.publicId} code={code} here={t("visits.title")} />}
      title={t("visits.heading", { code })}
      lead={t("visits.lead")}
      marks={<TrialMarks head={head} />}
    >
      <Section title={t("visits.title")} id="planned">
        <VisitTable states={states} own={writes ? own : null} />
      </Section>
      {writes && states.length > 0 && (
        <Section title={t("visits.record")} id="record">
          <VisitForm refused={refused} states={states} standing={standing} asked={asked} today={today} key={asked} />
        </Section>
      )}
      {entries.length > 0 && (
        <Section title={t("visits.entries")}>
          <VisitEntries
            entries={entries}
            visits={states.map(({ visit }) => visit)}
            asks={askAddress(trial, code, asks)}
          />
        </Section>
      )}
    </Page>
  );
}
