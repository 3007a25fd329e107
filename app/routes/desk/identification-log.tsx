import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SetUpPage } from "~/components/cohorts/set-up-page";
import { DataTable } from "~/components/ui/data-table";
import { useLocal } from "~/components/ui/local-words";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatDate } from "~/lib/formatting/dates";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { cohortTitle } from "~/services/cohorts/cohort-title.server";
import { readIdentificationLog } from "~/services/cohorts/read-identification-log.server";

export const loader = authorised("participants:read", async (work) => ({
  ...(await readIdentificationLog(work)),
  title: cohortTitle(work.language, "identification.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function IdentificationLog() {
  const { head, site, participants } = useLoaderData<typeof loader>();
  const { t } = useTranslation("cohort");
  const language = useLanguage();
  const local = useLocal();
  const term = useTerm();
  const day = (date: string | null) => (date === null ? "" : formatDate(date, language));
  const byHand = <span className="inline-block min-w-32">&nbsp;</span>;
  return (
    <SetUpPage
      head={head}
      title={t("identification.title")}
      lead={t("identification.lead")}
      above={[{ path: "screening-log", label: t("screeningLog.title") }]}
    >
      <p className="mb-4 font-semibold">{`${site.code} · ${local(site.name_en, site.name_vi)}`}</p>
      <DataTable
        caption={t("identification.title")}
        captionHidden
        narrow="scroll"
        rows={participants}
        rowKey={(row) => row.code}
        columns={[
          { key: "code", heading: t("screeningLog.code"), cell: (row) => row.code },
          { key: "number", heading: t("identification.siteNumber"), cell: (row) => row.siteNumber ?? "" },
          { key: "name", heading: t("identification.name"), cell: () => byHand },
          { key: "born", heading: t("identification.born"), cell: () => byHand },
          { key: "contact", heading: t("identification.contact"), cell: () => byHand },
          { key: "consented", heading: term("eventKind", "consented"), cell: (row) => day(row.consented_on) },
          { key: "enrolled", heading: term("eventKind", "enrolled"), cell: (row) => day(row.enrolled_on) },
        ]}
      />
      <p className="mt-12">{t("identification.signature")}</p>
    </SetUpPage>
  );
}
