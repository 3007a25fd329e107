import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import type { VisitState } from "~/domain/schedule/visit-state";
import { formatDate } from "~/lib/formatting/dates";
import { useWords } from "./use-words";

/** Every planned visit of a participant: planned day, window, and where it stands. */
export function VisitTable({ states }: { states: readonly VisitState[] }) {
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
        { key: "standing", heading: t("visits.standing"), cell: standing },
      ]}
    />
  );
}
