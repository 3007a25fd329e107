import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import { useLocal } from "~/components/ui/local-words";
import { useTerm } from "~/components/ui/use-term";
import { formatDate, formatInstant } from "~/lib/formatting/dates";

interface Titled {
  public_id: string;
  title_en: string | null;
  title_vi: string | null;
}

/** What waits for a regulator: submissions and updates to decide, proposals whose decision is to be transcribed, claims. */
export function WaitingTable(props: {
  submissions: readonly (Titled & { submitted_at: Date; kind: string })[];
  proposals: readonly (Titled & { id: number; additional: number; status: string; proposed_on: string | null })[];
  claims: readonly (Titled & { id: number; claimed_at: Date })[];
}) {
  const { t } = useTranslation("desk");
  const { t: review } = useTranslation("review");
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  const rows = [
    ...props.submissions.map((row) => ({
      key: `submission ${row.public_id}`,
      href: `/desk/trials/${row.public_id}/review`,
      what: row.kind === "update" ? review("reviewing.submissionUpdate") : t("home.submission"),
      title: local(row.title_en, row.title_vi),
      since: formatInstant(row.submitted_at, language),
    })),
    ...props.proposals.map((row) => ({
      key: `proposal ${row.id}`,
      href: `/desk/trials/${row.public_id}/proposals/${row.id}`,
      what:
        row.status === "proposed"
          ? t("home.proposal", { count: row.additional })
          : `${t("home.proposal", { count: row.additional })} (${term("cohortStatus", row.status)})`,
      title: local(row.title_en, row.title_vi),
      since: row.proposed_on === null ? <MissingValue kind="not-stated" /> : formatDate(row.proposed_on, language),
    })),
    ...props.claims.map((row) => ({
      key: `claim ${row.id}`,
      href: `/desk/trials/${row.public_id}/claims`,
      what: review("reviewing.claim"),
      title: local(row.title_en, row.title_vi),
      since: formatInstant(row.claimed_at, language),
    })),
  ];
  return (
    <DataTable
      caption={t("home.waiting")}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      empty={t("home.nothingWaits")}
      columns={[
        { key: "title", heading: t("trials.trial"), cell: (row) => <a href={row.href}>{row.title}</a> },
        { key: "what", heading: t("home.what"), cell: (row) => row.what },
        { key: "since", heading: t("home.since"), cell: (row) => row.since },
      ]}
    />
  );
}
