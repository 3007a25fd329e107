import { useTranslation } from "react-i18next";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { type ClockRow, ClockTable } from "./clock-table";

/** The clocks of one trial that run or are late. */
export interface TrialClocks {
  public_id: string;
  title_en: string | null;
  title_vi: string | null;
  clocks: readonly ClockRow[];
  inAll: number;
}

/** What must still be reported of serious events, by trial, the earliest due day first; nothing where no clock runs. */
export function OwnClocks({ trials }: { trials: readonly TrialClocks[] }) {
  const { t } = useTranslation("safety");
  const local = useLocal();
  if (trials.length === 0) return null;
  return (
    <Section title={t("clock.waiting")} id="clocks" lead={t("clock.lead")}>
      {trials.map(({ public_id, title_en, title_vi, clocks, inAll }) => {
        const base = `/desk/trials/${public_id}`;
        return (
          <div key={public_id} className="mb-6">
            <h3 className="mb-2 font-semibold">{local(title_en ?? public_id, title_vi ?? public_id)}</h3>
            <ClockTable caption={t("clock.waiting")} rows={clocks} base={base} />
            {inAll > clocks.length && (
              <p className="mt-2">
                <a href={`${base}/safety/clocks`}>{t("clock.all", { count: inAll })}</a>
              </p>
            )}
          </div>
        );
      })}
    </Section>
  );
}
