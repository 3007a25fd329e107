import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { InstrumentTable } from "~/components/references/instrument-table";
import { pageMeta } from "~/lib/page-meta";
import { translatorFor } from "~/lib/languages/translator";
import { publicPage } from "~/services/publication/public-page.server";
import { showLegalInstruments } from "~/services/references/show-legal-instruments.server";

export const loader = publicPage(async (visit) => ({
  ...(await showLegalInstruments(visit)),
  title: translatorFor(visit.language).t("references:legalInstruments.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

export default function LegalInstruments() {
  const { instruments } = useLoaderData<typeof loader>();
  const { t } = useTranslation("references");
  return (
    <Page title={t("legalInstruments.title")} lead={t("legalInstruments.lead")}>
      <InstrumentTable instruments={instruments} />
    </Page>
  );
}
