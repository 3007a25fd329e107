import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EligibilityChecks } from "~/components/cohorts/eligibility-checks";
import { ReconsentNotice } from "~/components/cohorts/reconsent-notice";
import { EventForm } from "~/components/desk/event-form";
import { ParticipantFacts } from "~/components/desk/participant-facts";
import { ParticipantRecords } from "~/components/desk/participant-records";
import { ParticipantTimeline } from "~/components/desk/participant-timeline";
import { Page } from "~/components/layout/page";
import { askAddress } from "~/components/monitoring/ask-link";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { LinkButton } from "~/components/ui/button";
import { ParticipantLinks } from "~/components/visits/participant-links";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { recordEventFromForm } from "~/services/desk/participant-forms.server";
import { readParticipant } from "~/services/desk/participant-page.server";

export const loader = authorised("participants:read", async (work) => ({
  ...(await readParticipant(work)),
  title: deskTitle(work.language, "participant.title"),
}));

export const action = authorisedAction("participants:write", async (work) => {
  await recordEventFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/participants/${work.params["code"]}#timeline`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Participant() {
  const {
    head,
    participant,
    events,
    arms,
    unmasks,
    writes,
    today,
    reconsent,
    consentInForce,
    checks,
    allocates,
    ...records
  } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("cohort");
  const title = useTrialTitle();
  const trial = `/desk/trials/${head.publicId}`;
  const own = `${trial}/participants/${participant.code}`;
  const asks = askAddress(trial, participant.code, records.asks);
  return (
    <Page
      above={
        <Breadcrumb
          above={[
            { href: trial, label: title(head) },
            { href: `${trial}/participants`, label: t("participants.title") },
          ]}
          here={participant.code}
        />
      }
      title={t("participant.heading", { code: participant.code })}
      marks={<TrialMarks head={head} />}
      actions={
        writes ? (
          <>
            <LinkButton href={`${own}/eligibility`}>{words("eligibility.link")}</LinkButton>
            {allocates && <LinkButton href={`${own}/allocation`}>{words("allocate.title")}</LinkButton>}
            <LinkButton href={`${own}/assessment`}>{t("participant.assess")}</LinkButton>
            <LinkButton href={`${own}/adverse-event`}>{t("participant.adverseEvent")}</LinkButton>
            {records.reports && (
              <LinkButton href={`${trial}/safety/serious?participant=${participant.code}`}>
                {words("seriousLink")}
              </LinkButton>
            )}
            {unmasks && <LinkButton href={`${own}/unmask`}>{words("alerts.codes.unmasked")}</LinkButton>}
          </>
        ) : undefined
      }
    >
      <ParticipantLinks own={own} />
      <ReconsentNotice reasons={reconsent} version={consentInForce} />
      <ParticipantFacts
        participant={participant}
        siteNumber={records.siteNumber}
        age={records.age}
        atSite={records.atSite}
        allocation={records.allocation}
      />
      {writes && (
        <EventForm
          refused={refused}
          today={today}
          events={events}
          corrected={records.corrected}
          arms={arms}
          ageAsked={records.ageAsked}
        />
      )}
      <ParticipantTimeline events={events} corrects={writes} asks={asks} />
      <EligibilityChecks checks={checks} />
      <ParticipantRecords
        assessments={records.assessments}
        adverseEvents={records.adverseEvents}
        adverseEventForm={writes ? `${own}/adverse-event` : null}
        asks={asks}
      />
    </Page>
  );
}
