import { useTranslation } from "react-i18next";
import { CheckboxField } from "~/components/forms/checkbox-field";
import { DateField } from "~/components/forms/date-field";
import { SelectField } from "~/components/forms/select-field";
import { TextField } from "~/components/forms/text-field";
import { DataTable } from "~/components/ui/data-table";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";
import { IntentForm } from "./intent-form";
import type { SitePart } from "./site-opening";

interface Approval {
  id: number;
  protocol_label: string;
  consent_version: string;
  council: string;
  opinion_number: string;
  approved_on: string;
  in_force_from: string;
  reconsent_required: boolean;
}

/** What the ethics council approved for this site: protocol version and consent form, since when, and whether all sign again. */
export function SiteApprovals(
  props: SitePart & { approvals: readonly Approval[]; versions: readonly { id: number; label: string }[] },
) {
  const { refused, writes, today, approvals, versions } = props;
  const { t } = useTranslation("cohort");
  const language = useLanguage();
  const inForce = approvals.find(({ in_force_from }) => in_force_from <= today);
  const labels = {
    protocol: t("approval.protocol"),
    consentVersion: t("approval.consentVersion"),
    council: t("approval.council"),
    opinionNumber: t("approval.opinionNumber"),
    approvedOn: t("approval.approvedOn"),
    inForceFrom: t("approval.inForceFrom"),
    reconsent: t("approval.reconsent"),
  };
  return (
    <Section title={t("approval.title")} id="approvals" lead={t("approval.lead")}>
      <DataTable
        caption={t("approval.title")}
        captionHidden
        rows={approvals}
        rowKey={(row) => String(row.id)}
        empty={t("approval.none")}
        columns={[
          {
            key: "protocol",
            heading: labels.protocol,
            cell: (row) =>
              row === inForce ? t("approval.inForce", { label: row.protocol_label }) : row.protocol_label,
          },
          { key: "consent", heading: labels.consentVersion, cell: (row) => row.consent_version },
          { key: "council", heading: labels.council, cell: (row) => `${row.council}, ${row.opinion_number}` },
          { key: "approved", heading: labels.approvedOn, cell: (row) => formatDate(row.approved_on, language) },
          { key: "from", heading: labels.inForceFrom, cell: (row) => formatDate(row.in_force_from, language) },
          {
            key: "again",
            heading: t("approval.reconsentShort"),
            cell: (row) => (row.reconsent_required ? t("yes") : t("no")),
          },
        ]}
      />
      {writes && versions.length === 0 && <p className="mt-4 text-muted">{t("approval.noVersion")}</p>}
      {writes && versions.length > 0 && (
        <details className="mt-6" open={refused?.entered["intent"] === "approval"}>
          <summary className="w-fit py-2 text-accent underline underline-offset-4">{t("approval.add")}</summary>
          <IntentForm intent="approval" refused={refused} labels={labels} submit={t("site.act.approval")}>
            {(source) => (
              <>
                <SelectField
                  field={source("protocol")}
                  label={labels.protocol}
                  choices={versions.map(({ id, label }) => ({ value: String(id), label }))}
                  required
                />
                <TextField field={source("consentVersion")} label={labels.consentVersion} required />
                <TextField field={source("council")} label={labels.council} required />
                <TextField field={source("opinionNumber")} label={labels.opinionNumber} required />
                <DateField field={source("approvedOn")} label={labels.approvedOn} max={today} required />
                <DateField field={source("inForceFrom")} label={labels.inForceFrom} required />
                <CheckboxField field={source("reconsent")} label={labels.reconsent} />
              </>
            )}
          </IntentForm>
        </details>
      )}
    </Section>
  );
}
