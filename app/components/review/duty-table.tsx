import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { StatusLabel } from "~/components/ui/status-label";
import { useLanguage } from "~/components/ui/use-language";
import type { DutyStanding } from "~/domain/trials/duties/trial-duties";
import type { RecordState } from "~/domain/trials/duties/record-state";
import { formatDate } from "~/lib/formatting/dates";
import type { en } from "~/lib/languages/en";

type DutyName = keyof (typeof en)["review"]["duty"];
type InconsistencyName = keyof (typeof en)["review"]["inconsistency"];

const tones = { current: "done", due: "attention", late: "attention", inconsistent: "stopped" } as const;

/** A duty's rule with its basis and source, and since when it is late or when it is due. */
function useDutyWords() {
  const { t } = useTranslation("review");
  const language = useLanguage();
  return {
    what: (duty: DutyStanding) => t(`duty.${duty.id as DutyName}`),
    when: ({ state, dueOn }: DutyStanding) =>
      t(state === "late" ? "currency.lateSince" : "currency.dueOn", { date: formatDate(dueOn, language) }),
    rule: ({ id, basis }: DutyStanding) =>
      `${t(`basis.${basis}`)}; ${t("currency.source", { source: t(`dutySource.${id as DutyName}`) })}`,
  };
}

/** How current a record is: its state in words, what contradicts itself in it, and each duty by its rule. */
export function RecordCurrency({ state }: { state: RecordState }) {
  const { t } = useTranslation("review");
  const words = useDutyWords();
  return (
    <>
      <p className="mb-3">
        <StatusLabel tone={tones[state.currency]}>{t(`currency.${state.currency}`)}</StatusLabel>
      </p>
      {state.inconsistencies.length > 0 && (
        <ul className="mb-3 list-disc ps-5">
          {state.inconsistencies.map((id) => (
            <li key={id}>{t(`inconsistency.${id as InconsistencyName}`)}</li>
          ))}
        </ul>
      )}
      {state.duties.length > 0 && (
        <DataTable
          caption={t("currency.title")}
          captionHidden
          rows={state.duties}
          rowKey={(row) => row.id}
          columns={[
            { key: "what", heading: t("currency.what"), cell: words.what },
            { key: "when", heading: t("currency.when"), cell: words.when },
            { key: "rule", heading: t("currency.rule"), cell: words.rule },
          ]}
        />
      )}
    </>
  );
}
