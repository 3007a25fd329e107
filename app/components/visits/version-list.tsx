import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

/** One version of something that is set and never edited. */
export interface SetVersion {
  version: number;
  set_on: string;
  reason: string | null;
  /** What the version says, in a few words. */
  says: string;
}

/** All versions, the latest first, each with its day and reason. */
export function VersionList({ versions }: { versions: readonly SetVersion[] }) {
  const { t } = useTranslation("visits");
  const language = useLanguage();
  return (
    <DataTable
      caption={t("versions")}
      captionHidden
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        { key: "version", heading: t("version"), cell: ({ version }) => String(version) },
        { key: "set", heading: t("setOn"), cell: (row) => formatDate(row.set_on, language) },
        { key: "says", heading: t("says"), cell: (row) => row.says },
        { key: "reason", heading: t("reason"), cell: (row) => row.reason ?? <MissingValue kind="not-stated" /> },
      ]}
    />
  );
}
