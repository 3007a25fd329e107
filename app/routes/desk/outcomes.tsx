import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { TrialMarks } from "~/components/trials/trial-head";
import { Section } from "~/components/ui/section";
import { useTerm } from "~/components/ui/use-term";
import { AssessmentTable } from "~/components/visits/assessment-table";
import { ImmuneCourseView } from "~/components/visits/immune-course";
import { ParticipantPath } from "~/components/visits/participant-path";
import { ResponseCourseView } from "~/components/visits/response-course";
import { useInstrumentWords } from "~/components/visits/use-words";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { readParticipantOutcomes } from "~/services/desk/participant-outcomes.server";
import { visitsTitle } from "~/services/schedule/visits-title.server";

export const loader = authorised("participants:read", async (work) => ({
  ...(await readParticipantOutcomes(work)),
  title: visitsTitle(work.language, "outcomes.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Outcomes() {
  const { head, code, response, definitionVersion, visits, assessments, courses } = useLoaderData<typeof loader>();
  const { t } = useTranslation("visits");
  const { t: desk } = useTranslation("desk");
  const term = useTerm();
  const instrument = useInstrumentWords();
  const definition = `/desk/trials/${head.publicId}/responder-definition`;
  return (
    <Page
      above={<ParticipantPath publicId={head.publicId} code={code} here={t("outcomes.title")} />}
      title={t("outcomes.heading", { code })}
      marks={<TrialMarks head={head} />}
    >
      {definitionVersion !== null && (
        <p>
          {desk("participant.response")}:{" "}
          <strong>{response ? term("response", response) : desk("participant.notAssessed")}</strong> (
          <a href={definition}>{t("definition.used", { version: definitionVersion })}</a>)
        </p>
      )}
      {courses.map(({ instrument: name, reader, primary, course }) => (
        <Section
          key={`${name} ${reader ?? ""}`}
          title={t("course.title", { instrument: instrument(name), reader: reader ?? t("reader.site") })}
          lead={t(primary ? "reader.isPrimary" : "reader.isFurther")}
        >
          {course.kind === "recist" ? <ResponseCourseView course={course} /> : <ImmuneCourseView course={course} />}
        </Section>
      ))}
      <Section title={desk("assessment.list")}>
        <AssessmentTable assessments={assessments} visits={visits} />
      </Section>
    </Page>
  );
}
