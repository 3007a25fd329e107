import { type FormEvent, type ReactNode, useState } from "react";
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
import type { AgeAsked } from "~/domain/cohorts/consent-age";
import type { EventKind } from "~/domain/cohorts/participant-event";
import { formatDate } from "~/lib/formatting/dates";
import { ConsentFields } from "./consent-fields";

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

/** An entry that is to be corrected, as the form begins with it. */
export interface CorrectedEvent {
  number: number;
  kind: EventKind;
  happened_on: string;
  details: Record<string, string>;
}

export interface EventFormProps {
  refused: Refused;
  today: string;
  events: readonly { number: number; kind: string; happened_on: string }[];
  /** The entry that the address asks to correct; null for a forward entry. */
  corrected: CorrectedEvent | null;
  /** The trial's arms, for those who may see them. */
  arms: readonly { code: string; name_en: string; name_vi: string }[];
  /** What the protocol asks of the age at consent, for those who read it. */
  ageAsked: AgeAsked;
}

/** Fields that belong to certain kinds only; all are shown until a kind is chosen, and without script. */
function OfKind({ chosen, kinds: own, children }: { chosen: string; kinds: readonly string[]; children: ReactNode }) {
  return <div hidden={chosen !== "" && !own.includes(chosen)}>{children}</div>;
}

/**
 * Enters one event, forward or as the correction of an earlier one. A deviation's reason is asked for only when the entry
 * turns out to be one.
 */
export function EventForm({ refused, today, events, corrected, arms, ageAsked }: EventFormProps) {
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("cohort");
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  const stored: Record<string, string | undefined> = corrected
    ? {
        ...corrected.details,
        corrects: String(corrected.number),
        kind: corrected.kind,
        happenedOn: corrected.happened_on,
      }
    : { happenedOn: today };
  const [chosen, setChosen] = useState(refused?.entered["kind"] ?? stored["kind"] ?? "");
  const labels = {
    kind: t("event.kind"),
    happenedOn: t("event.happenedOn"),
    eligible: t("event.eligible"),
    consentVersion: words("event.consentVersion"),
    birthYear: t("screening.birthYear"),
    ageMonths: words("consent.ageMonths"),
    majorityMonth: words("consent.majorityMonth"),
    deviationClass: words("event.deviationClass"),
    actualArm: words("allocate.received"),
    note: t("event.note"),
    deviationReason: t("event.deviationReason"),
    corrects: t("event.corrects"),
    reason: t("event.reason"),
  };
  const ticked = (name: string) => ["guardian", "assent", "witness"].includes(name) && stored[name] === "yes";
  const source = (name: string) => fieldSource(refused, name, ticked(name) ? "on" : stored[name]);
  const deviates =
    refused?.issues.some(({ path }) => path === "deviationReason") || Boolean(refused?.entered["deviationReason"]);
  const follow = ({ target }: FormEvent<HTMLDivElement>) => {
    if (target instanceof HTMLSelectElement && target.name === "kind") setChosen(target.value);
  };
  const ofConsent = corrected?.kind === "consented" || refused?.entered["kind"] === "consented";
  return (
    <Section title={t("event.title")} id="event" lead={t("event.lead")}>
      <div onChange={follow} key={corrected?.number ?? 0}>
        <PostForm refused={refused} labels={labels} action="#event">
          <SelectField
            field={source("kind")}
            label={labels.kind}
            choices={[...(ofConsent ? (["consented"] as const) : []), ...kinds].map((value) => ({
              value,
              label: term("eventKind", value),
            }))}
            required
          />
          <DateField field={source("happenedOn")} label={labels.happenedOn} max={today} required />
          <OfKind chosen={chosen} kinds={["enrolled"]}>
            <RadioGroup
              field={source("eligible")}
              label={labels.eligible}
              hint={t("event.eligibleHint")}
              choices={[
                { value: "yes", label: t("event.eligibleYes") },
                { value: "no", label: t("event.eligibleNo") },
              ]}
            />
          </OfKind>
          {deviates && <TextField field={source("deviationReason")} label={labels.deviationReason} required />}
          <OfKind chosen={chosen} kinds={["consented", "reconsented"]}>
            <div className="space-y-6">
              <ConsentFields source={source} person={ofConsent} ageAsked={ageAsked} />
            </div>
          </OfKind>
          <OfKind chosen={chosen} kinds={["deviation"]}>
            <SelectField
              field={source("deviationClass")}
              label={labels.deviationClass}
              choices={(["minor", "major"] as const).map((value) => ({ value, label: words(`alerts.${value}`) }))}
            />
          </OfKind>
          {arms.length > 0 && (
            <OfKind chosen={chosen} kinds={["infused"]}>
              <SelectField
                field={source("actualArm")}
                label={labels.actualArm}
                choices={arms.map(({ code, name_en, name_vi }) => ({
                  value: code,
                  label: `${code}. ${local(name_en, name_vi)}`,
                }))}
              />
            </OfKind>
          )}
          <TextField field={source("note")} label={labels.note} hint={words("event.noteHint")} />
          <details open={corrected !== null || Boolean(refused?.entered["corrects"])}>
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
      </div>
    </Section>
  );
}
