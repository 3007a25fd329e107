import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { PartnershipSection } from "~/components/references/partnership-section";
import { pageMeta } from "~/lib/page-meta";
import { translatorFor } from "~/lib/languages/translator";
import { publicPage } from "~/services/publication/public-page.server";
import { showPartnerships } from "~/services/references/show-partnerships.server";

export const loader = publicPage(async (visit) => ({
  ...(await showPartnerships(visit)),
  title: translatorFor(visit.language).t("references:partnerships.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

export default function Partnerships() {
  const { partnerships } = useLoaderData<typeof loader>();
  const { t } = useTranslation("references");
  return (
    <Page title={t("partnerships.title")} lead={t("partnerships.lead")}>
      {partnerships.length === 0 && <p>{t("partnerships.none")}</p>}
      {partnerships.map((partnership) => (
        <PartnershipSection key={partnership.public_id} partnership={partnership} />
      ))}
    </Page>
  );
}
