import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { ContradictingPassages } from "~/components/references/contradicting-passages";
import { TechniqueTable } from "~/components/references/technique-table";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { pageMeta } from "~/lib/page-meta";
import { translatorFor } from "~/lib/languages/translator";
import { publicPage } from "~/services/publication/public-page.server";
import { showTechniques } from "~/services/references/show-techniques.server";

export const loader = publicPage(async (visit) => ({
  ...(await showTechniques(visit)),
  title: translatorFor(visit.language).t("references:techniques.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

export default function Techniques() {
  const { techniques, contradiction } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["references", "ui"]);
  return (
    <Page title={t("techniques.title")} lead={t("techniques.lead")}>
      <Notice kind="warning">{t("ui:listingMeaning")}</Notice>
      <ContradictingPassages passages={contradiction} />
      <Section title={t("techniques.all")}>
        <TechniqueTable techniques={techniques} />
      </Section>
    </Page>
  );
}
