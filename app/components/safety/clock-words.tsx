import { useTranslation } from "react-i18next";
import { StatusLabel, type StatusTone } from "~/components/ui/status-label";
import { useLanguage } from "~/components/ui/use-language";
import type { ReportingClock } from "~/domain/safety/reporting-clock";
import { formatDate } from "~/lib/formatting/dates";
import { useSafetyTerm } from "./use-safety-choices";

const tones: Record<ReportingClock["state"], StatusTone> = {
  running: "active",
  late: "attention",
  stopped: "done",
  stopped_late: "attention",
};

const dueToday = ({ state, daysLeft }: Pick<ReportingClock, "state" | "daysLeft">): boolean =>
  state === "running" && daysLeft === 0;

/** How a clock stands: running with the days left, late by how many, or stopped, when, to whom and by which receipt. */
export function ClockStanding({ clock }: { clock: Omit<ReportingClock, "rule"> & { rule: { dayKind: string } } }) {
  const { t } = useTranslation("safety");
  const language = useLanguage();
  const term = useSafetyTerm();
  const count = Math.abs(clock.daysLeft);
  const kind = clock.rule.dayKind === "working" ? "working" : "calendar";
  const distance = kind === "working" ? t("clock.workingDays", { count }) : t("clock.calendarDays", { count });
  const late = clock.state === "late" || clock.state === "stopped_late";
  const { sending } = clock;
  const state = term("clockState", clock.state);
  return (
    <>
      <StatusLabel tone={dueToday(clock) ? "attention" : tones[clock.state]}>
        {dueToday(clock) ? t("clock.dueToday") : sending === null || late ? `${state}: ${distance}` : state}
      </StatusLabel>
      {sending && (
        <span className="block text-sm">
          {t("clock.sent", {
            recipient: sending.recipient,
            day: formatDate(sending.sentOn, language),
            receipt: sending.receipt,
          })}
        </span>
      )}
    </>
  );
}

/** The rule that a clock runs by: days, legal basis, and whether it is still to be confirmed. */
export function ClockRule({ clock }: { clock: Pick<ReportingClock, "rule" | "doubt"> }) {
  const { t } = useTranslation("safety");
  const language = useLanguage();
  const term = useSafetyTerm();
  const { rule, doubt } = clock;
  const days =
    rule.dayKind === "working"
      ? t("clock.workingDays", { count: rule.days })
      : t("clock.calendarDays", { count: rule.days });
  return (
    <>
      {rule.recipient[language]}
      <span className="block text-sm text-muted">{`${days}; ${rule.basis[language]}`}</span>
      {!rule.confirmed && <span className="block text-sm text-warn">{t("clock.toBeConfirmed")}</span>}
      {doubt !== null && <span className="block text-sm text-warn">{term("doubt", doubt)}</span>}
    </>
  );
}
