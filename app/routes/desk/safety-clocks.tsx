import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { ClockTable } from "~/components/safety/clock-table";
import { TrialMarks } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { readClocks } from "~/services/safety/read-clocks.server";
import { safetyTitle } from "~/services/safety/safety-title.server";

export const loader = authorised("safety:read", async (work) => ({
  ...(await readClocks(work)),
  title: safetyTitle(work.language, "clock.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function SafetyClocks() {
  const { head, open, stopped, stoppedInAll, daysOffTo, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  const base = `/desk/trials/${head.publicId}`;
  return (
    <Page
      above={<Breadcrumb above={[{ href: `${base}/safety`, label: desk("safety.list") }]} here={title} />}
      title={title}
      marks={<TrialMarks head={head} />}
      lead={t("clock.lead")}
    >
      <p className="max-w-prose">
        {daysOffTo === null ? t("doubtNoDaysOff") : t("clock.daysOffTo", { year: daysOffTo })}{" "}
        <a href={`${base}/safety/settings`}>{t("settings.title")}</a>
      </p>
      <Section title={t("clock.open")} id="open">
        <ClockTable caption={t("clock.open")} rows={open} base={base} />
      </Section>
      <Section
        title={t("clock.stopped")}
        id="stopped"
        lead={stoppedInAll > stopped.length ? t("clock.firstOf", { n: stopped.length, all: stoppedInAll }) : undefined}
      >
        <ClockTable caption={t("clock.stopped")} rows={stopped} base={base} />
      </Section>
    </Page>
  );
}
