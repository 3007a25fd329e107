import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import type { VisitState } from "~/domain/schedule/visit-state";
import { formatDate } from "~/lib/formatting/dates";
import { useInstrumentWords, useWords } from "./use-words";

/** Where the reader enters a visit of the participant and what was assessed at it; null for readers who enter nothing. */
export type VisitAddress = string | null;

const waiting: readonly string[] = ["due", "overdue"];

/** What may be done next about a planned visit: to record it while it waits, to assess its instruments once it was made. */
function NextSteps({ state, own }: { state: VisitState; own: string }) {
  const { t } = useTranslation("visits");
  const instrument = useInstrumentWords();
  const { visit, standing } = state;
  const link = "block w-fit py-2 text-sm";
  if (waiting.includes(standing)) {
    return (
      <a className={link} href={`${own}/visits?visit=${visit.code}#record`}>
        {t("visits.record")}
      </a>
    );
  }
  if (standing !== "done") return null;
  return visit.instruments.map((code) => (
    <a key={code} className={link} href={`${own}/assessment?instrument=${code}&timepoint=${visit.code}`}>
      {t("visits.assess", { instrument: instrument(code) })}
    </a>
  ));
}

/** Every planned visit of a participant: planned day, window, where it stands, and what comes next. */
export function VisitTable({ states, own }: { states: readonly VisitState[]; own: VisitAddress }) {
  const { t } = useTranslation("visits");
  const language = useLanguage();
  const words = useWords();
  const day = (date: string | undefined) =>
    date === undefined ? t("standing.not_anchored") : formatDate(date, language);
  const standing = (state: VisitState) => {
    const made = state.entry?.happenedOn ? ` · ${formatDate(state.entry.happenedOn, language)}` : "";
    const place = state.place === "early" || state.place === "late" ? ` · ${t(`place.${state.place}`)}` : "";
    return `${t(`standing.${state.standing}`)}${made}${place}`;
  };
  return (
    <DataTable
      caption={t("visits.title")}
      captionHidden
      rows={states}
      rowKey={({ visit }) => visit.code}
      empty={t("schedule.none")}
      columns={[
        { key: "visit", heading: t("visit"), cell: ({ visit }) => words(visit.name) },
        { key: "target", heading: t("schedule.planned"), cell: ({ window }) => day(window?.target) },
        {
          key: "window",
          heading: t("schedule.window"),
          cell: ({ window }) =>
            window
              ? t("visits.fromTo", {
                  from: formatDate(window.opens, language),
                  to: formatDate(window.closes, language),
                })
              : t("standing.not_anchored"),
        },
        {
          key: "standing",
          heading: t("visits.standing"),
          cell: (state) => (
            <>
              {standing(state)}
              {own !== null && <NextSteps state={state} own={own} />}
            </>
          ),
        },
      ]}
    />
  );
}
