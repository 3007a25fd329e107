import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { Section } from "~/components/ui/section";
import { StatusLabel } from "~/components/ui/status-label";
import type { Severity } from "~/domain/trials/registration-completeness";
import { sectionFields } from "~/domain/trials/section-fields";
import type { RecordSection } from "~/domain/trials/trial-record";

/** One rule that a draft breaks: which item, how grave, and where its field is. */
export interface MissingItem {
  id: string;
  item: number;
  severity: Severity;
  section: RecordSection;
  field: string;
}

const sections = Object.keys(sectionFields) as RecordSection[];

const tones = { error: "stopped", warning: "attention", note: "waiting" } as const;

/** A draft's sections and the one list of what is missing, each item leading to its field. */
export function DraftOverview(props: {
  publicId: string;
  revisions: Record<RecordSection, number>;
  missing: readonly MissingItem[];
}) {
  const { publicId, revisions, missing } = props;
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("public");
  const href = (section: RecordSection) => `/desk/trials/${publicId}/draft/${section}`;
  const of = (section: RecordSection) =>
    missing.filter((item) => item.section === section && item.severity === "error").length;
  return (
    <>
      <Section title={t("draft.sections")} lead={t("draft.sectionsLead")}>
        <DataTable
          caption={t("draft.sections")}
          captionHidden
          rows={sections}
          rowKey={(section) => section}
          columns={[
            {
              key: "section",
              heading: t("draft.section"),
              cell: (name) => <a href={href(name)}>{words(`record.section.${name}`)}</a>,
            },
            {
              key: "saved",
              heading: t("draft.saved"),
              cell: (name) => t("draft.savedTimes", { count: revisions[name] }),
            },
            {
              key: "missing",
              heading: t("draft.missing"),
              cell: (name) =>
                of(name) === 0 ? (
                  <StatusLabel tone="done">{t("draft.complete")}</StatusLabel>
                ) : (
                  <StatusLabel tone="attention">{t("draft.missingCount", { count: of(name) })}</StatusLabel>
                ),
            },
          ]}
        />
      </Section>
      {missing.length > 0 && (
        <Section title={t("draft.missingList")} id="missing">
          <ul className="divide-y divide-line border-y border-line">
            {missing.map(({ id, item, severity, section, field }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-4 py-2">
                <StatusLabel tone={tones[severity]}>{t(`draft.severity.${severity}`)}</StatusLabel>
                <a href={`${href(section)}#${field}`}>{t(`rule.${id}` as ParseKeys<"desk">)}</a>
                <span className="text-sm text-muted">{t("draft.item", { item })}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
