import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChartFrame } from "~/components/charts/chart-frame";
import { IntervalAxis } from "~/components/charts/interval-axis";
import { LookForm } from "~/components/desk/look-form";
import { ExpansionPart } from "~/components/expansion/expansion-part";
import { GoalForm } from "~/components/expansion/goal-form";
import { PrintLinks } from "~/components/expansion/print-links";
import { Page } from "~/components/layout/page";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { useLanguage } from "~/components/ui/use-language";
import type { WidthsOfExpansion } from "~/domain/dashboards/expansion/interval-widths";
import { formatPercent } from "~/lib/formatting/numbers";
import type { PageHandle } from "~/lib/page-handle";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { setGoalFromForm } from "~/services/dashboards/expansion-goal.server";
import { lookAtExpansion, readExpansionPage } from "~/services/dashboards/expansion-page.server";
import { dashboardsTitle } from "~/services/dashboards/dashboards-title.server";

export const handle = { withoutScript: true } satisfies PageHandle;

export const loader = authorised("progress:read", async (work) => ({
  ...(await readExpansionPage(work)),
  title: dashboardsTitle(work.language, "expansion.title"),
}));

export const action = authorisedAction("outcomes:look", async (work) => {
  if (work.form.get("intent") !== "goal") return lookAtExpansion(work);
  await setGoalFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/proposals/${work.params["proposal"]}/expansion`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function ExpansionOfTrial() {
  const loaded = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const page = acted && "words" in acted ? acted : loaded;
  const refused = acted && "refused" in acted ? acted.refused : undefined;
  const { head, words, widths } = page;
  const { t } = useTranslation("dashboards");
  const title = useTrialTitle();
  return (
    <Page
      above={
        <Breadcrumb
          above={[{ href: `/desk/trials/${head.publicId}`, label: title(head) }]}
          here={t("expansion.title")}
        />
      }
      title={words.title}
      marks={<TrialMarks head={head} />}
      lead={words.lead}
    >
      <PrintLinks
        address={`/desk/trials/${head.publicId}/proposals/${page.proposalId}/expansion.pdf`}
        looked={page.looked && !page.released}
      />
      {widths && (
        <WidthsChart widths={widths} goalRate={page.goalRate} dataDate={page.today} synthetic={head.synthetic} />
      )}
      {words.sections.map((part) => (
        <ExpansionPart key={part.id} part={part} />
      ))}
      {page.looks && <LookForm />}
      <div className="mt-8">
        <Notice kind="warning">{words.closing.join(" ")}</Notice>
      </div>
      {page.sets && <GoalForm refused={refused} all={page.all} />}
    </Page>
  );
}

function WidthsChart(props: {
  widths: WidthsOfExpansion;
  goalRate: number | null;
  dataDate: string;
  synthetic: boolean;
}) {
  const { widths, goalRate, dataDate, synthetic } = props;
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const percent = (share: number) => formatPercent(share, language);
  return (
    <ChartFrame
      title={t("expansion.width.chart")}
      method={t("expansion.width.method")}
      n={widths.soFar.n}
      dataDate={dataDate}
      synthetic={synthetic}
    >
      <IntervalAxis
        title={t("expansion.width.chart")}
        axis={{ from: 0, to: 1, fromText: percent(0), toText: percent(1) }}
        reference={goalRate ?? undefined}
        referenceText={goalRate === null ? undefined : t("expansion.width.goal", { rate: percent(goalRate) })}
        caption={t("expansion.width.how")}
        rows={(["soFar", "newAlone", "pooled"] as const).map((name) => {
          const { x, n, lower, upper } = widths[name];
          const text = `${x}/${n}, ${percent(lower)} – ${percent(upper)}`;
          return { label: t(`expansion.width.${name}`), estimate: n === 0 ? null : x / n, lower, upper, text };
        })}
      />
    </ChartFrame>
  );
}
