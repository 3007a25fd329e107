import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { TrialMarks, type TrialHeadFacts, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";

/** A page of a trial's life cycle: its own heading, below the trial that it is about. */
export function LifeCyclePage(props: { head: TrialHeadFacts; title: string; lead?: string; children: ReactNode }) {
  const { head, title, lead, children } = props;
  const { t } = useTranslation("desk");
  const trialTitle = useTrialTitle();
  const above = [{ href: `/desk/trials/${head.publicId}`, label: trialTitle(head) || t("trials.trial") }];
  return (
    <Page
      above={<Breadcrumb above={above} here={title} />}
      title={title}
      marks={<TrialMarks head={head} />}
      {...(lead === undefined ? {} : { lead })}
    >
      {children}
    </Page>
  );
}
