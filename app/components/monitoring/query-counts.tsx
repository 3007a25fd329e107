import { useTranslation } from "react-i18next";
import { Section } from "~/components/ui/section";
import { useLocal } from "~/components/ui/local-words";

export interface QueryCount {
  public_id: string;
  title_en: string | null;
  title_vi: string | null;
  /** How many wait for the site, and how many were answered and wait for the monitor. */
  waiting: number;
  answered: number;
}

/** How many queries are open in each trial, with the way to them; nothing where there are none. */
export function QueryCounts({ counts }: { counts: readonly QueryCount[] }) {
  const { t } = useTranslation("queries");
  const local = useLocal();
  if (counts.length === 0) return null;
  return (
    <Section title={t("openTitle")} id="queries">
      <ul className="space-y-2">
        {counts.map((trial) => (
          <li key={trial.public_id}>
            <a href={`/desk/trials/${trial.public_id}/queries`}>
              {local(trial.title_en ?? trial.public_id, trial.title_vi ?? trial.public_id)}
            </a>
            {": "}
            {t("waitForSite", { count: Number(trial.waiting) })},{" "}
            {t("waitForMonitor", { count: Number(trial.answered) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
