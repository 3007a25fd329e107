import { useTranslation } from "react-i18next";
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

/** Everything entered of a participant, in the order of entry; a corrected entry stays readable and says what replaced it. */
export function ParticipantTimeline({ events }: { events: readonly TimelineEvent[] }) {
  const { t } = useTranslation("desk");
  const language = useLanguage();
  const term = useTerm();
  const replacedBy = (number: number) => events.find(({ corrects }) => corrects === number)?.number;
  return (
    <Section title={t("timeline.title")} id="timeline">
      <Timeline
        items={events.map((event) => {
          const later = replacedBy(event.number);
          const notes = [
            event.corrects === null ? null : t("timeline.corrects", { number: event.corrects, reason: event.reason }),
            later === undefined ? null : t("timeline.replaced", { number: later }),
            event.details["deviation"]
              ? t("timeline.deviation", {
                  class: t(`timeline.class.${event.details["deviationClass"] === "minor" ? "minor" : "major"}`),
                  reason: event.details["deviationReason"],
                })
              : null,
            event.details["note"] ?? null,
            t("timeline.entered", {
              at: formatInstant(event.entered_at, language),
              how: term("provenance", event.provenance),
            }),
          ].filter((note) => note !== null);
          const words = `${event.number}. ${term("eventKind", event.kind)}`;
          return {
            key: String(event.number),
            date: event.happened_on,
            title: later === undefined ? words : <del>{words}</del>,
            detail: notes.map((note) => (
              <span key={note} className="block text-sm text-muted">
                {note}
              </span>
            )),
          };
        })}
      />
    </Section>
  );
}
