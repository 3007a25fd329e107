import type { ComponentProps, ReactNode } from "react";
import { Page } from "~/components/layout/page";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";

type Head = Parameters<ReturnType<typeof useTrialTitle>>[0] &
  ComponentProps<typeof TrialMarks>["head"] & { publicId: string };

/** A desk page below a trial: the way back to the trial, its marks, the title. */
export function SetUpPage(props: {
  head: Head;
  title: string;
  lead?: string;
  /** Pages between the trial and this one, by their path below the trial. */
  above?: readonly { path: string; label: string }[];
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { head, title, lead, above = [], actions, children } = props;
  const trialTitle = useTrialTitle();
  const trial = `/desk/trials/${head.publicId}`;
  return (
    <Page
      above={
        <Breadcrumb
          above={[
            { href: trial, label: trialTitle(head) },
            ...above.map(({ path, label }) => ({ href: `${trial}/${path}`, label })),
          ]}
          here={title}
        />
      }
      title={title}
      lead={lead}
      marks={<TrialMarks head={head} />}
      actions={actions}
    >
      {children}
    </Page>
  );
}
