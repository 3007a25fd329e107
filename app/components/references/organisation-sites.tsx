import { useTranslation } from "react-i18next";
import { DataTable, type Column } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { MissingValue } from "~/components/ui/missing-value";
import { SyntheticMark } from "~/components/ui/record-marks";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

/** A site of a public trial at an organisation; days are civil days at the site. */
export interface OrganisationSiteRow {
  code: string;
  public_id: string;
  title_en: string | null;
  title_vi: string | null;
  synthetic: boolean;
  opened_on: string | null;
  closed_on: string | null;
}

/** Where an organisation takes part in public trials, and when each site opened, closed and last reported. */
export function OrganisationSites({ sites }: { sites: readonly OrganisationSiteRow[] }) {
  const { t } = useTranslation("references");
  const language = useLanguage();
  const local = useLocal();
  const day = (date: string | null) =>
    date === null ? <MissingValue kind="not-stated" /> : <time dateTime={date}>{formatDate(date, language)}</time>;
  const columns: Column<OrganisationSiteRow>[] = [
    { key: "site", heading: t("organisation.site"), cell: (row) => row.code },
    {
      key: "trial",
      heading: t("organisation.trial"),
      cell: (row) => (
        <>
          <a href={`/trials/${row.public_id}`}>{local(row.title_en, row.title_vi) || t("organisation.untitled")}</a>{" "}
          {row.synthetic && <SyntheticMark />}
        </>
      ),
    },
    { key: "opened", heading: t("organisation.openedOn"), cell: (row) => day(row.opened_on) },
    { key: "closed", heading: t("organisation.closedOn"), cell: (row) => day(row.closed_on) },
  ];
  return (
    <DataTable
      caption={t("organisation.sitesCaption")}
      captionHidden
      columns={columns}
      rows={sites}
      rowKey={(row) => `${row.public_id} ${row.code}`}
      empty={t("organisation.noSite")}
    />
  );
}
