import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";
import { useSafetyTerm } from "./use-safety-choices";

/** A recorded sending that stands. */
export interface SendingRow {
  id: number;
  rule_code: string;
  recipient: string;
  sent_on: string;
  sent_at_time: string | null;
  receipt: string;
  report_kind: string;
}

/** The recorded sendings of an event; those who may write can take a mistaken one back with its reason. */
export function SendingList({ sendings, writes }: { sendings: readonly SendingRow[]; writes: boolean }) {
  const { t } = useTranslation("safety");
  const language = useLanguage();
  const term = useSafetyTerm();
  return (
    <ul className="mb-6 divide-y divide-line border-y border-line">
      {sendings.map(({ id, rule_code, recipient, sent_on, sent_at_time, receipt, report_kind }) => (
        <li key={id} className="py-3">
          {t("clock.sent", { recipient, day: formatDate(sent_on, language), receipt })}
          <span className="block text-sm text-muted">
            {[rule_code, term("reportKind", report_kind), sent_at_time?.slice(0, 5)].filter(Boolean).join("; ")}
          </span>
          {writes && (
            <details className="print:hidden">
              <summary className="min-h-11 cursor-pointer content-center text-sm">{t("sending.takeBack")}</summary>
              <form method="post" className="space-y-4 py-2">
                <input type="hidden" name="intent" value="take-back" />
                <input type="hidden" name="sending" value={id} />
                <TextField
                  field={{ name: "reason", id: `take-back-${id}`, key: `take-back-${id}` }}
                  label={t("sending.takeBackReason")}
                  required
                />
                <SubmitButton look="secondary">{t("sending.takeBack")}</SubmitButton>
              </form>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
