import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatInstant } from "~/lib/formatting/dates";

/** One public version of a record. */
export interface VersionFacts {
  number: number;
  kind: string;
  reason: string;
  author_role: string;
  created_at: Date;
  sha256: string;
}

/** The versions of a record, newest first, each compared with the one before it. */
export function VersionTable({ versions, publicId }: { versions: readonly VersionFacts[]; publicId: string }) {
  const { t } = useTranslation("public");
  const language = useLanguage();
  const term = useTerm();
  const before = (version: VersionFacts) => versions[versions.indexOf(version) + 1];
  return (
    <DataTable
      caption={t("history.title")}
      captionHidden
      rows={versions}
      rowKey={(row) => String(row.number)}
      columns={[
        { key: "number", heading: t("history.version"), cell: (row) => row.number },
        { key: "kind", heading: t("history.kind"), cell: (row) => term("versionKind", row.kind) },
        { key: "at", heading: t("history.at"), cell: (row) => formatInstant(row.created_at, language) },
        {
          key: "by",
          heading: t("history.by"),
          cell: (row) => (row.author_role === "registry" ? t("history.registry") : term("role", row.author_role)),
        },
        { key: "reason", heading: t("history.reason"), cell: (row) => row.reason },
        {
          key: "sha",
          heading: t("history.sha"),
          cell: (row) => <code className="text-sm">{row.sha256.slice(0, 16)}</code>,
        },
        {
          key: "compare",
          heading: t("history.changes"),
          cell: (row) => {
            const older = before(row);
            if (!older) return null;
            const href = `/trials/${publicId}/history/${older.number}/${row.number}`;
            return <a href={href}>{t("history.compare", { number: older.number })}</a>;
          },
        },
      ]}
    />
  );
}
