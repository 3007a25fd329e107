import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useTimepointName } from "~/components/desk/use-instrument-name";
import { Page } from "~/components/layout/page";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { DefinitionForm } from "~/components/visits/definition-form";
import { ResponderRuleWords } from "~/components/visits/responder-rule";
import { useInstrumentWords } from "~/components/visits/use-words";
import { formatDate } from "~/lib/formatting/dates";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { readResponderDefinition, setDefinitionFromForm } from "~/services/desk/responder-definition.server";
import { visitsTitle } from "~/services/schedule/visits-title.server";

export const loader = authorised("participants:read", async (work) => ({
  ...(await readResponderDefinition(work)),
  title: visitsTitle(work.language, "definition.title"),
}));

export const action = authorisedAction("protocol:write", async (work) => {
  await setDefinitionFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/responder-definition`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function ResponderDefinitionPage() {
  const { head, versions, sets, presets, timepoints, visits } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("visits");
  const title = useTrialTitle();
  const language = useLanguage();
  const instrument = useInstrumentWords();
  const timepoint = useTimepointName();
  return (
    <Page
      above={
        <Breadcrumb
          above={[{ href: `/desk/trials/${head.publicId}`, label: title(head) }]}
          here={t("definition.title")}
        />
      }
      title={t("definition.title")}
      lead={t("definition.lead")}
      marks={<TrialMarks head={head} />}
    >
      {versions.length === 0 && <Notice kind="info">{t("definition.none")}</Notice>}
      {versions.map(({ version, definition, set_on, reason, ...row }, index) => (
        <Section
          key={version}
          title={t(index === 0 ? "definition.inForce" : "definition.earlier", { version })}
          lead={t("definition.facts", {
            instrument: instrument(row.instrument),
            timepoint: timepoint(row.timepoint),
            date: formatDate(set_on, language),
          })}
        >
          <ResponderRuleWords rule={definition.rule} />
          <p className="mt-3 text-sm text-muted">
            {t("definition.sourceLine", { source: definition.source })}
            {definition.toBeConfirmed && ` ${t("definition.toBeConfirmed")}`}
          </p>
          {reason !== null && <p className="text-sm text-muted">{t("definition.why", { reason })}</p>}
        </Section>
      ))}
      {sets && (
        <Section title={t("definition.next")} lead={t("definition.nextLead")}>
          <DefinitionForm refused={refused} presets={presets} timepoints={timepoints} visits={visits} />
        </Section>
      )}
    </Page>
  );
}
