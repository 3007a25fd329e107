import { useTranslation } from "react-i18next";
import { Section } from "~/components/ui/section";
import { useLocal } from "~/components/ui/local-words";
import type { RecordState } from "~/domain/trials/duties/record-state";
import { RecordCurrency } from "./duty-table";

/** A registered trial whose record asks for something. */
export interface DueTrial {
  public_id: string;
  title_en: string | null;
  title_vi: string | null;
  state: RecordState;
}

/** What falls due on somebody's trials, trial by trial; nothing where all records are in order. */
export function DueTrials({ trials, leadsTo }: { trials: readonly DueTrial[]; leadsTo: "update" | "trial" }) {
  const { t } = useTranslation("review");
  const local = useLocal();
  if (trials.length === 0) return null;
  return (
    <Section title={t("currency.home")} lead={t("currency.homeLead")} id="due">
      <ul className="space-y-6">
        {trials.map(({ public_id, title_en, title_vi, state }) => (
          <li key={public_id}>
            <p className="font-semibold">
              <a href={`/desk/trials/${public_id}${leadsTo === "update" ? "/update" : ""}`}>
                {local(title_en, title_vi) || public_id}
              </a>
            </p>
            <RecordCurrency state={state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
