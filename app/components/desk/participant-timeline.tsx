import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type AskAddress, AskLink } from "~/components/monitoring/ask-link";
import { Section } from "~/components/ui/section";
import { Timeline } from "~/components/ui/timeline";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatInstant } from "~/lib/formatting/dates";

/** One entry of a participant's way, as it was entered. */
export interface TimelineEvent {
  number: number;
  kind: string;
  happened_on: string;
  details: Record<string, string>;
  corrects: number | null;
  reason: string | null;
  provenance: string;
  entered_at: Date;
}

/** Kinds that the form for events cannot correct. */
const drawnElsewhere: readonly string[] = ["allocated", "unmasked", "voided"];

/** What an entry says beside its kind and day. */
function useDetailWords(): (event: TimelineEvent) => (string | null)[] {
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("cohort");
  return ({ kind, details }) => {
    const severity = t(`timeline.class.${details["deviationClass"] === "minor" ? "minor" : "major"}`);
    const signed = (["guardian", "assent", "witness"] as const).filter((each) => details[each] === "yes");
    return [
      details["consentVersion"] ? words("consent.signedVersion", { version: details["consentVersion"] }) : null,
      ...signed.map((each) => words(`consent.signature.${each}`)),
      details["deviation"] ? t("timeline.deviation", { class: severity, reason: details["deviationReason"] }) : null,
      kind === "deviation" ? words("event.class", { class: severity }) : null,
      details["note"] ?? null,
    ];
  };
}

/** Everything entered of a participant, in the order of entry; a corrected entry stays readable and says what replaced it. */
export function ParticipantTimeline(props: {
  events: readonly TimelineEvent[];
  /** Whether the reader may correct entries. */
  corrects: boolean;
  asks: AskAddress;
}) {
  const { events, corrects, asks } = props;
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("cohort");
  const language = useLanguage();
  const term = useTerm();
  const detailWords = useDetailWords();
  const replacedBy = (number: number) => events.find((event) => event.corrects === number)?.number;
  const links = ({ number, kind }: TimelineEvent, later: number | undefined): ReactNode => (
    <span className="flex flex-wrap gap-x-6">
      {corrects && later === undefined && !drawnElsewhere.includes(kind) && (
        <a
          href={`?corrects=${number}#event`}
          className="inline-flex min-h-11 w-fit items-center text-sm font-normal print:hidden"
        >
          {words("event.correctLink")} <span className="sr-only">{`${number}. ${term("eventKind", kind)}`}</span>
        </a>
      )}
      <AskLink at={asks} subject="event" entry={number} />
    </span>
  );
  return (
    <Section title={t("timeline.title")} id="timeline">
      <Timeline
        items={events.map((event) => {
          const later = replacedBy(event.number);
          const notes = [
            event.corrects === null ? null : t("timeline.corrects", { number: event.corrects, reason: event.reason }),
            later === undefined ? null : t("timeline.replaced", { number: later }),
            ...detailWords(event),
            t("timeline.entered", {
              at: formatInstant(event.entered_at, language),
              how: term("provenance", event.provenance),
            }),
          ].filter((note) => note !== null);
          const title = `${event.number}. ${term("eventKind", event.kind)}`;
          return {
            key: String(event.number),
            date: event.happened_on,
            title: later === undefined ? title : <del>{title}</del>,
            detail: (
              <>
                {notes.map((note) => (
                  <span key={note} className="block text-sm text-muted">
                    {note}
                  </span>
                ))}
                {links(event, later)}
              </>
            ),
          };
        })}
      />
    </Section>
  );
}
