import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { AdverseEventTable } from "~/components/safety/adverse-event-table";
import { DoseLimitingSection } from "~/components/safety/dose-limiting-section";
import { SafetyByArm, SafetyLookForm } from "~/components/safety/safety-by-arm";
import { ClockTable } from "~/components/safety/clock-table";
import { RuleBehaviourSection } from "~/components/safety/rule-behaviour";
import { SafetyLinks } from "~/components/safety/safety-links";
import { SafetySummary } from "~/components/safety/safety-summary";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { LinkButton } from "~/components/ui/button";
import { Pagination } from "~/components/ui/pagination";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { deskTitle } from "~/services/desk/desk-title.server";
import { lookAtSafetyByArm, readSafetyPage } from "~/services/safety/read-safety-page.server";

export const loader = authorised("safety:read", async (work) => ({
  ...(await readSafetyPage(work)),
  title: deskTitle(work.language, "safety.list"),
}));

export const action = authorisedAction("outcomes:look", (work) => lookAtSafetyByArm(work));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Safety() {
  const loaded = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const shown = acted && "byArm" in acted ? acted : loaded;
  const { head, events, next, continued, doseLimiting, byArm, looks, may, summary, clocks } = shown;
  const { t } = useTranslation("desk");
  const { t: safety } = useTranslation("safety");
  const title = useTrialTitle();
  const base = `/desk/trials/${head.publicId}`;
  return (
    <Page
      above={<Breadcrumb above={[{ href: base, label: title(head) }]} here={t("safety.list")} />}
      title={t("safety.list")}
      marks={<TrialMarks head={head} />}
      lead={t("safety.lead")}
      actions={
        may.write ? <LinkButton href={`${base}/safety/serious`}>{safety("serious.title")}</LinkButton> : undefined
      }
    >
      <SafetyLinks base={base} writes={may.write} />
      <AdverseEventTable events={events} base={base} />
      <Pagination
        previous={null}
        next={next === null ? null : `${base}/safety?cursor=${next}`}
        first={continued ? `${base}/safety` : null}
      />
      {clocks.length > 0 && (
        <Section title={safety("clock.open")} id="clocks">
          <ClockTable caption={safety("clock.open")} rows={clocks} base={base} />
        </Section>
      )}
      {summary && <SafetySummary summary={summary} synthetic={head.synthetic} />}
      {doseLimiting && <DoseLimitingSection {...doseLimiting} />}
      {summary?.behaviour && (
        <RuleBehaviourSection {...summary.behaviour} today={summary.today} synthetic={head.synthetic} />
      )}
      {byArm && byArm.length > 0 && <SafetyByArm arms={byArm} />}
      {looks && <SafetyLookForm />}
    </Page>
  );
}
