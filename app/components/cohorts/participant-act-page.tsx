import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TrialHeadFacts } from "~/components/trials/trial-head";
import { SetUpPage } from "./set-up-page";

/** A page for one act on a participant, below the participant and the trial's participants. */
export function ParticipantActPage(props: {
  head: TrialHeadFacts;
  code: string;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  const { code, ...page } = props;
  const { t } = useTranslation("cohort");
  const above = [
    { path: "participants", label: t("participants") },
    { path: `participants/${code}`, label: code },
  ];
  return <SetUpPage {...page} above={above} />;
}
