import { useTranslation } from "react-i18next";
import { ReportedBar } from "~/components/charts/reported-bar";
import { Claim } from "~/components/ui/claim";
import { KeyFacts } from "~/components/ui/key-facts";
import { useLocal } from "~/components/ui/local-words";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import type { PublicProgress } from "~/domain/dashboards/public-progress";
import { formatNumber } from "~/lib/formatting/numbers";

/** One count as a source reports it, with the words and who said them. */
export interface ReportedCountFacts {
  id: number;
  measure: string;
  count: number;
  quote_en: string;
  quote_vi: string;
  speaker_en: string;
  speaker_vi: string;
  citation_en: string;
  citation_vi: string;
  url: string | null;
  dated: string | null;
}

/** What sources report of a trial of which no participant is held here: a bar of the reported, hatched of the proposed. */
export function ReportedPanel(props: { progress: PublicProgress; reported: readonly ReportedCountFacts[] }) {
  const { progress, reported } = props;
  const { t } = useTranslation("public");
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  const sum = (counts: (number | null)[]) => counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  const asOf = progress.reported.find((row) => row.asOf !== null)?.asOf ?? null;
  const facts = progress.reported.flatMap((row) => [
    ...(row.reported === null
      ? []
      : [
          {
            term: local(row.nameEn, row.nameVi),
            value: t("reported.count", {
              shown: formatNumber(row.reported, language),
              measure: term("measure", row.measure ?? "enrolled"),
            }),
          },
          { term: t("reported.plannedOf", { cohort: local(row.nameEn, row.nameVi) }), value: row.planned },
        ]),
    ...(row.proposed === null
      ? []
      : [{ term: local(row.nameEn, row.nameVi), value: t("reported.proposedNext", { shown: row.proposed }) }]),
  ]);
  return (
    <Section title={t("reported.title")} id="reported" lead={t("reported.lead")}>
      <ReportedBar
        title={t("reported.bar")}
        dataDate={asOf}
        reported={sum(progress.reported.map((row) => row.reported))}
        proposed={sum(progress.reported.map((row) => row.proposed))}
      />
      <KeyFacts facts={facts} />
      <div className="mt-6 space-y-4">
        {reported.map((row) => (
          <Claim
            key={row.id}
            quotation={local(row.quote_en, row.quote_vi)}
            speaker={local(row.speaker_en, row.speaker_vi)}
            source={{ citation: local(row.citation_en, row.citation_vi), href: row.url, date: row.dated }}
          />
        ))}
      </div>
    </Section>
  );
}
