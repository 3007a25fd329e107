import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TrialList } from "~/components/trials/trial-list";
import { Page } from "~/components/layout/page";
import { KeyFacts } from "~/components/ui/key-facts";
import { SearchForm } from "~/components/ui/search-form";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatNumber } from "~/lib/formatting/numbers";
import { pageMeta } from "~/lib/page-meta";
import { publicPage } from "~/services/publication/public-page.server";
import { showHome } from "~/services/trials/show-home.server";

export const loader = publicPage(async (visit) => {
  return { ...(await showHome(visit)), meta: { title: visit.t("home.title"), lead: visit.t("home.lead") } };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.meta.title, data.meta.lead) : []);

const kinds = ["registered", "cited", "catalogue", "synthetic"] as const;

export default function Home() {
  const { counts, latest } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const language = useLanguage();
  return (
    <Page title={t("home.title")} lead={t("home.lead")}>
      <SearchForm action="/trials" label={t("home.search")} value="" />
      <Section title={t("home.holds")}>
        <KeyFacts
          facts={kinds.map((kind) => ({ term: t(`home.count.${kind}`), value: formatNumber(counts[kind], language) }))}
        />
      </Section>
      <Section title={t("home.latest")} actions={<a href="/trials">{t("home.all")}</a>}>
        <TrialList trials={latest} caption={t("home.latest")} />
      </Section>
    </Page>
  );
}
