import type { PublicProgress } from "~/domain/dashboards/public-progress";
import { EnrolmentPanel } from "./enrolment-panel";
import { FlowPanel } from "./flow-panel";
import { ResponsePanel } from "./response-panel";
import { SafetyPanel } from "./safety-panel";

/** The progress of a trial that tracks participants: enrolment, flow, response, safety totals. */
export function ProgressPanels(props: {
  progress: PublicProgress;
  today: string;
  synthetic: boolean;
  /** Address of the drawing of enrolment as a file. */
  file?: string | undefined;
}) {
  const { progress, today, synthetic, file } = props;
  const { tracked } = progress;
  if (tracked === null) return null;
  const common = { dataDate: progress.dataDate ?? today, synthetic };
  return (
    <>
      <EnrolmentPanel tracked={tracked} {...common} file={file} fileName="enrolment.svg" />
      <FlowPanel flow={tracked.flow} {...common} />
      <ResponsePanel response={tracked.response} enrolled={tracked.enrolled} {...common} />
      <SafetyPanel safety={tracked.safety} enrolled={tracked.enrolled} today={today} />
    </>
  );
}
