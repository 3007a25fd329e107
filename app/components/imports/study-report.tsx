import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { KeyFacts } from "~/components/ui/key-facts";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import type { ImportReport } from "~/domain/interop/import-report";
import { errorText } from "~/lib/languages/error-text";
import { formatNumber } from "~/lib/formatting/numbers";

const tables: Readonly<Record<string, ParseKeys<"exchange">>> = {
  participants: "bulk.kind.participants",
  participant_events: "bulk.kind.events",
  assessments: "bulk.kind.assessments",
  adverse_events: "bulk.kind.adverse_events",
  participant_visits: "sdtm.visits",
};

/** A reason that is a message of the rules of capture; others name what the file holds. */
const namesFault = /^(errors|exchange):/;

/** What an import of a study stores, found odd and leaves out. */
export function StudyReport({ report }: { report: ImportReport }) {
  const nothing = Object.values(report.stored).every((rows) => rows === 0);
  const lacksSites = nothing && report.leftOut.some(({ what }) => what.startsWith("exchange:sdtm.left.site?"));
  const { t } = useTranslation("exchange");
  const { t: error } = useTranslation("errors");
  const language = useLanguage();
  return (
    <>
      {lacksSites && <Notice kind="warning">{t("sdtm.noSites")}</Notice>}
      <Section title={t("sdtm.stored")}>
        <KeyFacts
          facts={Object.entries(tables).map(([table, key]) => ({
            term: t(key) as string,
            value: formatNumber(report.stored[table] ?? 0, language),
          }))}
        />
      </Section>
      <Section title={t("sdtm.found")} lead={t("sdtm.foundLead")}>
        <DataTable
          caption={t("sdtm.found")}
          captionHidden
          rows={report.findings}
          rowKey={({ code }) => code}
          columns={[
            {
              key: "code",
              heading: t("sdtm.code"),
              cell: ({ code }) => t(`sdtm.finding.${code}` as ParseKeys<"exchange">),
            },
            {
              key: "count",
              heading: t("sdtm.count"),
              numeric: true,
              cell: ({ count }) => formatNumber(count, language),
            },
            { key: "examples", heading: t("sdtm.examples"), cell: ({ examples }) => examples.join("; ") },
          ]}
        />
      </Section>
      <Section title={t("sdtm.leftOut")}>
        <DataTable
          caption={t("sdtm.leftOut")}
          captionHidden
          rows={report.leftOut}
          rowKey={({ domain, what }) => `${domain} ${what}`}
          columns={[
            { key: "domain", heading: t("sdtm.domain"), cell: ({ domain }) => domain },
            {
              key: "what",
              heading: t("sdtm.what"),
              cell: ({ what }) => (namesFault.test(what) ? errorText(error, what) : <span lang="en">{what}</span>),
            },
            { key: "examples", heading: t("sdtm.examples"), cell: ({ examples }) => (examples ?? []).join("; ") },
            { key: "rows", heading: t("sdtm.rows"), numeric: true, cell: ({ rows }) => formatNumber(rows, language) },
          ]}
        />
      </Section>
    </>
  );
}
