import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";
import { useLanguage } from "~/components/ui/use-language";
import type { ImportReport } from "~/domain/interop/import-report";
import { formatInstant } from "~/lib/formatting/dates";
import { StudyReport } from "./study-report";

/** An upload that no longer waits: what was stored, or that nothing was. */
export function StoredImport(props: {
  /** The trial's pages on the desk. */
  trial: string;
  upload: {
    rows: number;
    status: string;
    stored: number | null;
    storedAt: Date | string | null;
    report: ImportReport | null;
  };
}) {
  const { rows, status, stored, storedAt, report } = props.upload;
  const { t } = useTranslation("exchange");
  const language = useLanguage();
  if (storedAt === null) {
    return (
      <Notice kind="info" title={t(`bulk.status.${status}` as ParseKeys<"exchange">) as string}>
        {t("bulk.preview.ended")}
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="done">
        {t("bulk.preview.stored", { when: formatInstant(storedAt, language), count: stored ?? 0 })}
        {report === null && rows > (stored ?? 0) && ` ${t("bulk.preview.notStored", { count: rows - (stored ?? 0) })}`}
      </Notice>
      <p className="mt-4 flex flex-wrap gap-x-6">
        <a href={`${props.trial}/participants`}>{t("bulk.preview.toParticipants")}</a>
        <a href={`${props.trial}/imports`}>{t("bulk.preview.toImports")}</a>
      </p>
      {report !== null && <StudyReport report={report} />}
    </>
  );
}
