import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { ReportedPanel } from "~/components/progress/reported-panel";
import { RecordCurrency } from "~/components/review/duty-table";
import { RegisteredPromisesSection } from "~/components/review/registered-promises";
import { Section } from "~/components/ui/section";
import { AccountSection } from "~/components/trials/account-section";
import { ClaimsSection } from "~/components/trials/claims-section";
import { ProposalsSection } from "~/components/trials/proposals-section";
import { RecordFacts } from "~/components/trials/record-facts";
import { RegistrationFacts } from "~/components/trials/registration-facts";
import { RelationsSection } from "~/components/trials/relations-section";
import { TrialMarks, TrialNotice, TrialTabs, useTrialTitle } from "~/components/trials/trial-head";
import { textIn } from "~/domain/trials/text-in";
import { pageMeta } from "~/lib/page-meta";
import { publicPage } from "~/services/publication/public-page.server";
import { showTrial } from "~/services/trials/show-trial.server";

export const loader = publicPage(async (visit) => {
  const trial = await showTrial(visit);
  const { publicTitle, plainSummary } = trial.record.identification;
  return {
    ...trial,
    meta: {
      title: textIn(publicTitle, visit.language) ?? visit.t("trial.untitled"),
      summary: textIn(plainSummary, visit.language) ?? undefined,
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.meta.title, data.meta.summary) : [];

export default function Trial() {
  const trial = useLoaderData<typeof loader>();
  const { head, record, progress } = trial;
  const { t } = useTranslation("public");
  const { t: review } = useTranslation("review");
  const title = useTrialTitle();
  const account = record.account;
  return (
    <Page title={title(head)} marks={<TrialMarks head={head} />}>
      <TrialTabs head={head} here="record" />
      <TrialNotice head={head} />
      {account && <AccountSection account={account} sources={trial.sources} />}
      {progress && progress.reported.length > 0 && progress.tracked === null && (
        <ReportedPanel progress={progress} reported={trial.reported} />
      )}
      <ClaimsSection claims={trial.claims} />
      <RegistrationFacts
        registeredAt={trial.registeredAt}
        number={head.registrationNumber}
        identifiers={trial.identifiers}
        version={trial.version}
        timing={trial.life?.timing ?? null}
      />
      {trial.life && <RegisteredPromisesSection promises={trial.life.promises} />}
      {trial.life?.state && (
        <Section title={review("currency.title")} id="currency">
          <RecordCurrency state={trial.life.state} />
        </Section>
      )}
      {progress?.tracked && (
        <p className="mt-6">
          <a href={`/trials/${head.publicId}/progress`}>{t("trial.seeProgress")}</a>
        </p>
      )}
      <ProposalsSection proposals={trial.proposals} />
      <RelationsSection relations={trial.relations} />
      <RecordFacts record={record} />
    </Page>
  );
}
