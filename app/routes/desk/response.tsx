import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LookForm } from "~/components/desk/look-form";
import { Page } from "~/components/layout/page";
import { ResponseRates } from "~/components/response/response-rates";
import { BestResponseTable, DefinitionTable, GmfmTable } from "~/components/response/response-tables";
import { SingleCharts } from "~/components/response/single-charts";
import { TimeCharts } from "~/components/response/time-charts";
import { ClaimsSection } from "~/components/trials/claims-section";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { DataDate } from "~/components/ui/data-date";
import { Notice } from "~/components/ui/notice";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { dashboardsTitle } from "~/services/dashboards/dashboards-title.server";
import { lookAtResponse, readResponsePage } from "~/services/dashboards/response-page.server";

export const loader = authorised("progress:read", async (work) => ({
  ...(await readResponsePage(work)),
  title: dashboardsTitle(work.language, "response.title"),
}));

export const action = authorisedAction("outcomes:look", (work) => lookAtResponse(work));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function ResponseOfTrial() {
  const loaded = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const page = acted && "shown" in acted ? acted : loaded;
  const { head, today, whole, absent, shown, warning } = page;
  const { t } = useTranslation("dashboards");
  const title = useTrialTitle();
  return (
    <Page
      above={
        <Breadcrumb
          above={[
            { href: `/desk/trials/${head.publicId}`, label: title(head) },
            { href: `/desk/trials/${head.publicId}/progress`, label: t("response.progress") },
          ]}
          here={t("response.title")}
        />
      }
      title={t("response.title")}
      marks={<TrialMarks head={head} />}
      lead={t(whole ? "response.leadWhole" : "response.leadSites")}
    >
      <div className="mb-4">
        <DataDate asOf={today} today={today} />
      </div>
      {warning.uncontrolled && (
        <Notice kind="warning" title={t("response.warning.title")}>
          {t(warning.stated ? "response.warning.uncontrolled" : "response.warning.notStated")}{" "}
          {warning.children && t("response.warning.children")}
        </Notice>
      )}
      {absent !== null && <Notice kind="info">{t(`response.absent.${absent}`, { count: page.enrolled })}</Notice>}
      {shown !== null && <Shown shown={shown} facts={{ dataDate: today, synthetic: head.synthetic }} />}
      {page.partly && absent === null && <Notice kind="info">{t("response.partly")}</Notice>}
      {page.looks && <LookForm />}
      <ClaimsSection claims={page.claims} />
    </Page>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Shown({
  shown,
  facts,
}: {
  shown: NonNullable<Loaded["shown"]>;
  facts: { dataDate: string; synthetic: boolean };
}) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const { dashboard, definition, byArm, names } = shown;
  const { single } = dashboard;
  return (
    <>
      <p className="mt-4 max-w-prose">
        {definition === null
          ? t("response.byBest")
          : t("response.definition", {
              ...definition,
              instrument: names[definition.instrument],
              timepoint: names[definition.timepoint],
              date: formatDate(definition.setOn, language),
            })}
      </p>
      {!byArm && <Notice kind="info">{t("response.noArms")}</Notice>}
      {definition !== null && <ResponseRates dashboard={dashboard} facts={facts} />}
      {typeof single === "string" ? (
        <Notice kind="info">{t(`response.notSingle.${single}`)}</Notice>
      ) : (
        <>
          {definition !== null && <DefinitionTable single={single} names={names} />}
          <BestResponseTable single={single} />
          <SingleCharts single={single} facts={facts} />
          <TimeCharts toResponse={single.toResponse} duration={single.duration} tumour={single.tumour} facts={facts} />
          {single.gmfm && <GmfmTable gmfm={single.gmfm} names={names} />}
        </>
      )}
    </>
  );
}
