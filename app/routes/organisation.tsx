import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { OrganisationFacts } from "~/components/references/organisation-facts";
import { OrganisationPartnerships } from "~/components/references/organisation-partnerships";
import { OrganisationSites } from "~/components/references/organisation-sites";
import { OrganisationTrials } from "~/components/references/organisation-trials";
import { useLocal } from "~/components/ui/local-words";
import { SyntheticMark } from "~/components/ui/record-marks";
import { Section } from "~/components/ui/section";
import { pageMeta } from "~/lib/page-meta";
import { publicPage } from "~/services/publication/public-page.server";
import { showOrganisation } from "~/services/references/show-organisation.server";

export const loader = publicPage(async (visit) => {
  const shown = await showOrganisation(visit);
  const { name_en, name_vi } = shown.organisation;
  return { ...shown, title: visit.language === "vi" ? name_vi : name_en };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

export default function Organisation() {
  const { organisation, partnerships, trials, sites } = useLoaderData<typeof loader>();
  const { t } = useTranslation("references");
  const local = useLocal();
  const marks = organisation.synthetic ? <SyntheticMark /> : undefined;
  return (
    <Page title={local(organisation.name_en, organisation.name_vi)} marks={marks}>
      <OrganisationFacts organisation={organisation} />
      <Section title={t("organisation.partnerships")}>
        <OrganisationPartnerships partnerships={partnerships} />
      </Section>
      <Section title={t("organisation.trials")}>
        <OrganisationTrials trials={trials} />
      </Section>
      <Section title={t("organisation.sites")}>
        <OrganisationSites sites={sites} />
      </Section>
    </Page>
  );
}
