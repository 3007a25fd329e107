import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { RadioGroup } from "~/components/forms/radio-group";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { Section } from "~/components/ui/section";
import { useLocal } from "~/components/ui/local-words";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import type { EventKind } from "~/domain/cohorts/participant-event";
import { formatDate } from "~/lib/formatting/dates";

const kinds: readonly EventKind[] = [
  "reconsented",
  "screening_failed",
  "enrolled",
  "collected",
  "product_failed",
  "infused",
  "treatment_stopped",
  "completed",
  "left",
  "data_consent_withdrawn",
  "lost",
  "died",
  "deviation",
  "voided",
];

/**
 * Enters one event, forward or as the correction of an earlier one. A deviation's reason is asked for only when the entry
 * turns out to be one.
 */
export function EventForm(props: {
  refused: Refused;
  today: string;
  events: readonly { number: number; kind: string; happened_on: string }[];
  /** The trial's arms, for those who may see them. */
  arms: readonly { code: string; name_en: string; name_vi: string }[];
}) {
  const { refused, today, events, arms } = props;
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("cohort");
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  const labels = {
    kind: t("event.kind"),
    happenedOn: t("event.happenedOn"),
    eligible: t("event.eligible"),
    consentVersion: words("event.consentVersion"),
    deviationClass: words("event.deviationClass"),
    actualArm: words("allocate.received"),
    note: t("event.note"),
    deviationReason: t("event.deviationReason"),
    corrects: t("event.corrects"),
    reason: t("event.reason"),
  };
  const source = (name: keyof typeof labels, stored?: string) => fieldSource(refused, name, stored);
  const deviates =
    refused?.issues.some(({ path }) => path === "deviationReason") || Boolean(refused?.entered["deviationReason"]);
  return (
    <Section title={t("event.title")} id="event" lead={t("event.lead")}>
      <PostForm refused={refused} labels={labels}>
        <SelectField
          field={source("kind")}
          label={labels.kind}
          choices={kinds.map((value) => ({ value, label: term("eventKind", value) }))}
          required
        />
        <DateField field={source("happenedOn", today)} label={labels.happenedOn} max={today} required />
        <RadioGroup
          field={source("eligible")}
          label={labels.eligible}
          hint={t("event.eligibleHint")}
          choices={[
            { value: "yes", label: t("event.eligibleYes") },
            { value: "no", label: t("event.eligibleNo") },
          ]}
        />
        {deviates && <TextField field={source("deviationReason")} label={labels.deviationReason} required />}
        <TextField field={source("consentVersion")} label={labels.consentVersion} />
        <SelectField
          field={source("deviationClass")}
          label={labels.deviationClass}
          choices={(["minor", "major"] as const).map((value) => ({ value, label: words(`alerts.${value}`) }))}
        />
        {arms.length > 0 && (
          <SelectField
            field={source("actualArm")}
            label={labels.actualArm}
            choices={arms.map(({ code, name_en, name_vi }) => ({
              value: code,
              label: `${code}. ${local(name_en, name_vi)}`,
            }))}
          />
        )}
        <TextField field={source("note")} label={labels.note} />
        <details open={Boolean(refused?.entered["corrects"])}>
          <summary className="w-fit py-2 text-accent underline underline-offset-4">{t("event.correction")}</summary>
          <div className="space-y-6 pt-3">
            <SelectField
              field={source("corrects")}
              label={labels.corrects}
              emptyChoice={t("event.noCorrection")}
              choices={events.map(({ number, kind, happened_on }) => ({
                value: String(number),
                label: `${number}. ${term("eventKind", kind)}, ${formatDate(happened_on, language)}`,
              }))}
            />
            <TextField field={source("reason")} label={labels.reason} />
          </div>
        </details>
        <SubmitButton>{t("event.submit")}</SubmitButton>
      </PostForm>
    </Section>
  );
}
