import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import { SelectField } from "~/components/forms/select-field";
import { TextField } from "~/components/forms/text-field";
import { DataTable } from "~/components/ui/data-table";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { siteStaffRoles } from "~/domain/cohorts/site-setup";
import { formatDate } from "~/lib/formatting/dates";
import { IntentForm } from "./intent-form";
import type { SitePart } from "./site-opening";

interface Member {
  id: number;
  name: string;
  role: string;
  from_on: string;
  until_on: string | null;
}

/** Who works at the site in which role, since when and until when. */
export function SiteStaff({ refused, writes, today, staff }: SitePart & { staff: readonly Member[] }) {
  const { t } = useTranslation("cohort");
  const language = useLanguage();
  const role = (code: string) => t(`site.staffRoles.${siteStaffRoles.find((each) => each === code) ?? "other"}`);
  const labels = { name: t("site.name"), role: t("site.role"), staffFrom: t("site.from") };
  const ending = { staff: t("site.name"), staffUntil: t("site.until") };
  const present = staff.filter(({ until_on }) => until_on === null);
  return (
    <Section title={t("site.staff")} id="staff">
      <DataTable
        caption={t("site.staff")}
        captionHidden
        rows={staff}
        rowKey={(row) => String(row.id)}
        columns={[
          { key: "name", heading: labels.name, cell: (row) => row.name },
          { key: "role", heading: labels.role, cell: (row) => role(row.role) },
          { key: "from", heading: labels.staffFrom, cell: (row) => formatDate(row.from_on, language) },
          {
            key: "until",
            heading: ending.staffUntil,
            cell: (row) => (row.until_on === null ? t("site.present") : formatDate(row.until_on, language)),
          },
        ]}
      />
      {writes && (
        <div className="mt-6 grid gap-8 md:grid-cols-2">
          <IntentForm intent="staff" refused={refused} labels={labels} submit={t("site.act.staff")} look="secondary">
            {(source) => (
              <>
                <TextField field={source("name")} label={labels.name} required />
                <SelectField
                  field={source("role")}
                  label={labels.role}
                  choices={siteStaffRoles.map((value) => ({ value, label: role(value) }))}
                  required
                />
                <DateField field={source("staffFrom", today)} label={labels.staffFrom} required />
              </>
            )}
          </IntentForm>
          {present.length > 0 && (
            <IntentForm
              intent="staffEnd"
              refused={refused}
              labels={ending}
              submit={t("site.act.staffEnd")}
              look="secondary"
            >
              {(source) => (
                <>
                  <SelectField
                    field={source("staff")}
                    label={ending.staff}
                    choices={present.map((each) => ({
                      value: String(each.id),
                      label: `${each.name}, ${role(each.role)}`,
                    }))}
                    required
                  />
                  <DateField field={source("staffUntil", today)} label={ending.staffUntil} required />
                </>
              )}
            </IntentForm>
          )}
        </div>
      )}
    </Section>
  );
}
