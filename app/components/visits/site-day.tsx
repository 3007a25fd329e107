import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import type { SiteDayList } from "~/domain/schedule/site-day";
import { formatDate } from "~/lib/formatting/dates";
import { useInstrumentWords, useWords } from "./use-words";

/** One visit that waits at a site. */
export interface WaitingVisit {
  list: SiteDayList;
  code: string;
  site: string;
  trialId: string;
  trialNumber: string | null;
  visit: { code: string; name: { en: string; vi: string } };
  target: string | null;
  closes: string | null;
  lacking: string[];
}

const lists: readonly SiteDayList[] = ["today", "overdue", "week", "unresolved"];
const mostShown = 50;

function WaitingTable({ list, lines }: { list: SiteDayList; lines: readonly WaitingVisit[] }) {
  const { t } = useTranslation("visits");
  const language = useLanguage();
  const words = useWords();
  const instrument = useInstrumentWords();
  const day = (date: string | null) => (date === null ? <MissingValue kind="unknown" /> : formatDate(date, language));
  const page = ({ trialId, code, visit, lacking }: WaitingVisit) => {
    const own = `/desk/trials/${trialId}/participants/${code}`;
    if (list !== "unresolved") return `${own}/visits?visit=${visit.code}#record`;
    const wanted = lacking[0] === undefined ? "" : `&instrument=${lacking[0]}`;
    return `${own}/assessment?timepoint=${visit.code}${wanted}`;
  };
  return (
    <>
      <DataTable
        caption={t(`day.${list}`)}
        rows={lines.slice(0, mostShown)}
        rowKey={(line) => `${line.trialId} ${line.code} ${line.visit.code}`}
        columns={[
          { key: "code", heading: t("participant"), cell: (line) => <a href={page(line)}>{line.code}</a> },
          {
            key: "visit",
            heading: t("visit"),
            cell: (line) =>
              line.lacking.length === 0
                ? words(line.visit.name)
                : `${words(line.visit.name)}: ${line.lacking.map(instrument).join("; ")}`,
          },
          { key: "target", heading: t("schedule.planned"), cell: (line) => day(line.target) },
          { key: "closes", heading: t("day.until"), cell: (line) => day(line.closes) },
          {
            key: "site",
            heading: t("day.place"),
            cell: (line) => `${line.trialNumber ?? line.trialId} · ${line.site}`,
          },
        ]}
      />
      {lines.length > mostShown && <p className="text-muted">{t("day.more", { count: lines.length - mostShown })}</p>}
    </>
  );
}

/** Today at the reader's sites: what is due, overdue, coming this week, and made but not yet entered whole. */
export function SiteDay({ lines, today }: { lines: readonly WaitingVisit[]; today: string }) {
  const { t } = useTranslation("visits");
  const language = useLanguage();
  const filled = lists.filter((list) => lines.some((line) => line.list === list));
  return (
    <Section
      title={t("day.title")}
      id="today"
      lead={formatDate(today, language)}
      actions={<a href="/desk/calendar">{t("calendar.title")}</a>}
    >
      {filled.length === 0 && <p>{t("day.nothing")}</p>}
      <div className="space-y-6">
        {filled.map((list) => (
          <WaitingTable key={list} list={list} lines={lines.filter((line) => line.list === list)} />
        ))}
      </div>
    </Section>
  );
}
