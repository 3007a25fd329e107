import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { askAddress } from "~/components/monitoring/ask-link";
import { TrialMarks } from "~/components/trials/trial-head";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/section";
import { BaselineForm } from "~/components/visits/baseline-form";
import { baselineName, BaselineTable } from "~/components/visits/baseline-table";
import { ParticipantPath } from "~/components/visits/participant-path";
import { baselineKinds, standingBaseline } from "~/domain/outcomes/baseline-entry";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { readBaseline, recordBaselineFromForm } from "~/services/desk/baseline-page.server";
import { visitsTitle } from "~/services/schedule/visits-title.server";

export const loader = authorised("participants:read", async (work) => ({
  ...(await readBaseline(work)),
  title: visitsTitle(work.language, "baseline.title"),
}));

export const action = authorisedAction("participants:write", async (work) => {
  const kind = await recordBaselineFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/participants/${work.params["code"]}/baseline?kind=${kind}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Baseline() {
  const { head, code, entries, kind, asks, writes, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("visits");
  const standing = standingBaseline(entries, kind).map((entry) => ({
    number: entry.number,
    label: baselineName(entry),
  }));
  return (
    <Page
      above={<ParticipantPath publicId={head.publicId} code={code} here={t("baseline.title")} />}
      title={t("baseline.heading", { code })}
      lead={t("baseline.lead")}
      marks={<TrialMarks head={head} />}
    >
      {baselineKinds.map((each) => (
        <Section
          key={each}
          id={each}
          title={t(`baseline.kind.${each}`)}
          actions={
            writes && each !== kind ? (
              <LinkButton href={`?kind=${each}`}>{t(`baseline.add.${each}`)}</LinkButton>
            ) : undefined
          }
        >
          <BaselineTable kind={each} entries={entries} asks={askAddress(`/desk/trials/${head.publicId}`, code, asks)} />
          {writes && each === kind && (
            <div className="mt-6">
              <h3 className="mb-3 text-lg">{t(`baseline.add.${each}`)}</h3>
              <BaselineForm refused={refused} kind={kind} standing={standing} today={today} />
            </div>
          )}
        </Section>
      ))}
    </Page>
  );
}
