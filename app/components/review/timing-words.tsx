import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import type { RegistrationTiming } from "~/domain/trials/life-cycle/registration-timing";
import { formatDate } from "~/lib/formatting/dates";

/** Whether a trial was registered before its first participant, and against which registration that was judged. */
export function TimingWords({ timing }: { timing: RegistrationTiming }) {
  const { t } = useTranslation("review");
  const language = useLanguage();
  const facts = { registry: timing.registry, number: timing.number, date: formatDate(timing.registeredOn, language) };
  return (
    <>
      <span className="block">{t(`timing.${timing.verdict}`)}</span>
      <span className="block text-sm text-muted">
        {t(timing.basis === "accepted" ? "certificate.againstAccepted" : "certificate.againstHere", facts)}
      </span>
    </>
  );
}
