import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ParticipantTable } from "~/components/desk/participant-table";
import { Page } from "~/components/layout/page";
import { ConsortPanel } from "~/components/progress/consort-panel";
import { FlowChecks, useBoxLabel } from "~/components/progress/flow-checks";
import { FunnelPanel } from "~/components/progress/funnel-panel";
import { SingleArmFlow } from "~/components/progress/single-arm-flow";
import { TrialMarks } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { Pagination } from "~/components/ui/pagination";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { dashboardsTitle } from "~/services/dashboards/dashboards-title.server";
import { readFlowPage } from "~/services/dashboards/read-flow.server";

export const loader = authorised("progress:read", async (work) => ({
  ...(await readFlowPage(work)),
  title: dashboardsTitle(work.language, "flow.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Flow() {
  const { head, today, whole, entitled, boxes, broken, held, atLock, arms, funnel, opened, title } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("dashboards");
  const { t: desk } = useTranslation("desk");
  const boxLabel = useBoxLabel();
  const base = `/desk/trials/${head.publicId}`;
  const address = (id: string) => `${base}/flow?box=${encodeURIComponent(id)}`;
  const drawn = {
    boxes,
    broken,
    today,
    synthetic: head.synthetic,
    hrefOf: (id: string) => (entitled ? `${address(id)}#opened` : undefined),
  };
  return (
    <Page
      above={<Breadcrumb above={[{ href: `${base}/progress`, label: desk("live.title") }]} here={title} />}
      title={title}
      marks={<TrialMarks head={head} />}
      lead={whole ? t("flow.lead") : t("flow.leadOwn")}
    >
      {arms?.together && <Notice kind="info">{t("flow.masked")}</Notice>}
      {arms ? <ConsortPanel {...drawn} arms={arms.list} together={arms.together} /> : <SingleArmFlow {...drawn} />}
      <FlowChecks held={held} broken={broken} atLock={atLock} boxes={boxes} randomised={arms !== null} />
      {opened && (
        <Section title={t("flow.opened", { box: boxLabel(opened.id) })} id="opened">
          <ParticipantTable participants={opened.participants} base={`${base}/participants`} />
          <Pagination
            previous={null}
            next={opened.next === null ? null : `${address(opened.id)}&cursor=${opened.next}#opened`}
            first={opened.continued ? `${address(opened.id)}#opened` : null}
          />
        </Section>
      )}
      <FunnelPanel {...funnel} />
    </Page>
  );
}
