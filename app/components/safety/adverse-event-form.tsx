import { useTranslation } from "react-i18next";
import { PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { AstctPart } from "./astct-part";
import { EventPart } from "./event-part";
import { formSource } from "./form-part";
import { IntensityPart } from "./intensity-part";
import { JudgementPart } from "./judgement-part";
import { ParticularsPart } from "./particulars-part";
import { SeriousnessPart } from "./seriousness-part";
import { useAdverseEventLabels } from "./use-adverse-event-labels";

export interface AdverseEventFormProps {
  refused: Refused;
  /** What the form starts from, by field name. */
  stored: Readonly<Record<string, string>>;
  /** The earlier entry that is completed, followed up or corrected; null for a new event. */
  corrected: { number: number } | null;
  /** The CTCAE of the protocol. */
  grading: string;
  today: string;
}

/**
 * One adverse event: term, intensity, seriousness apart from it, judgement, outcome, the days that clocks run from, and what a
 * serious one's report asks for. To complete or correct an earlier entry the form starts from what that one says and asks for
 * the reason.
 */
export function AdverseEventForm({ refused, stored, corrected, grading, today }: AdverseEventFormProps) {
  const { t } = useTranslation("desk");
  const labels = useAdverseEventLabels();
  const part = { source: formSource(refused, stored), labels, today };
  return (
    <PostForm refused={refused} labels={labels}>
      {corrected && (
        <input type="hidden" name="corrects" value={refused?.entered["corrects"] ?? String(corrected.number)} />
      )}
      <EventPart {...part} />
      <SeriousnessPart {...part} />
      <IntensityPart {...part} grading={grading} />
      <AstctPart {...part} />
      <JudgementPart {...part} />
      <ParticularsPart {...part} />
      {corrected && <TextField field={part.source("reason")} label={labels["reason"] ?? ""} required />}
      <SubmitButton>{t(corrected ? "safety.correctSubmit" : "safety.submit")}</SubmitButton>
    </PostForm>
  );
}
