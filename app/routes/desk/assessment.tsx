import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AssessmentForm } from "~/components/desk/assessment-form";
import { Page } from "~/components/layout/page";
import { Notice } from "~/components/ui/notice";
import { InstrumentChoice } from "~/components/visits/instrument-choice";
import { ParticipantPath } from "~/components/visits/participant-path";
import { useWords } from "~/components/visits/use-words";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { readAssessmentForm, recordAssessmentFromForm } from "~/services/desk/assessment-form.server";
import { deskTitle } from "~/services/desk/desk-title.server";

export const loader = authorised("assessments:write", async (work) => ({
  ...(await readAssessmentForm(work)),
  title: deskTitle(work.language, "assessment.title"),
}));

export const action = authorisedAction("assessments:write", async (work) => {
  await recordAssessmentFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/participants/${work.params["code"]}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Assessment() {
  const { head, code, instrument, ofProtocol, others, timepoints, timepoint, standing, today } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("desk");
  const { t: visits } = useTranslation("visits");
  const words = useWords();
  return (
    <Page
      above={<ParticipantPath publicId={head.publicId} code={code} here={t("assessment.title")} />}
      title={t("assessment.title")}
      lead={t("assessment.lead")}
    >
      <InstrumentChoice chosen={instrument?.code ?? null} ofProtocol={ofProtocol} others={others} />
      {instrument === null ? (
        <Notice kind="info">{t("assessment.noDefinition")}</Notice>
      ) : (
        <>
          <p className="mb-6 max-w-prose text-sm text-muted">
            {visits("assessment.source", { version: words(instrument.version), source: instrument.source })}
            {instrument.licensed && ` ${visits("assessment.licensed")}`}
          </p>
          <AssessmentForm
            refused={refused}
            instrument={instrument}
            timepoints={timepoints}
            timepoint={timepoint}
            standing={standing}
            today={today}
          />
        </>
      )}
    </Page>
  );
}
