import { useTranslation } from "react-i18next";
import { MissingList } from "~/components/trials/missing-list";
import { DataTable } from "~/components/ui/data-table";
import { Section } from "~/components/ui/section";
import { StatusLabel } from "~/components/ui/status-label";
import { sectionFields } from "~/domain/trials/section-fields";
import type { RecordSection } from "~/domain/trials/section-names";
import type { WordedFact } from "~/domain/trials/worded-fact";

const sections = Object.keys(sectionFields) as RecordSection[];

/** A draft's sections and the one list of what is missing, each item leading to its field. */
export function DraftOverview(props: {
  publicId: string;
  revisions: Record<RecordSection, number>;
  missing: readonly WordedFact[];
}) {
  const { publicId, revisions, missing } = props;
  const { t } = useTranslation("desk");
  const { t: words } = useTranslation("record");
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
              cell: (name) => <a href={href(name)}>{words(`section.${name}`)}</a>,
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
        <Section title={words("list.title")} id="missing">
          <MissingList missing={missing} hrefOf={({ section }) => href(section)} />
        </Section>
      )}
    </>
  );
}
