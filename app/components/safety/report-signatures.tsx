import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate, formatInstant } from "~/lib/formatting/dates";
import { ReportItem, ReportPart } from "./report-part";

/** The reporter, then place and date, signature of the principal investigator, and signature with stamp of the institution. */
export function ReportSignatures(props: {
  reporter: string | undefined;
  confirmedAt: Date | string | null;
  today: string;
}) {
  const { reporter, confirmedAt, today } = props;
  const { t } = useTranslation("safety");
  const language = useLanguage();
  return (
    <>
      <ReportPart number={10} title={t("report.reporter")}>
        <ReportItem label={t("list.particular.reporter")} value={reporter} wide />
        <ReportItem
          label={t("report.confirmed")}
          value={confirmedAt === null ? t("report.notConfirmed") : formatInstant(confirmedAt, language)}
          wide
        />
      </ReportPart>
      <section className="mt-6 grid break-inside-avoid grid-cols-2 gap-8 text-center">
        {(["report.investigator", "report.institution"] as const).map((key) => (
          <div key={key}>
            <p>{t("report.placeAndDate")}</p>
            <p className="font-semibold">{t(key)}</p>
            <p className="text-sm">{t(key === "report.institution" ? "report.signAndStamp" : "report.sign")}</p>
            <div className="h-28" />
          </div>
        ))}
      </section>
      <p className="mt-4 text-sm text-muted">{t("report.footer", { day: formatDate(today, language) })}</p>
    </>
  );
}
