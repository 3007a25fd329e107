import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { MethodList } from "~/components/methods/method-list";
import { translatorFor } from "~/lib/languages/translator";
import { pageMeta } from "~/lib/page-meta";
import { showMethods } from "~/services/methods/show-methods.server";
import { publicPage } from "~/services/publication/public-page.server";

export const loader = publicPage(async ({ language }) => ({
  groups: showMethods(language),
  title: translatorFor(language).t("methods:page.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

export default function Methods() {
  const { groups } = useLoaderData<typeof loader>();
  const { t } = useTranslation("methods");
  return (
    <Page title={t("page.title")} lead={t("page.lead")}>
      <MethodList groups={groups} />
    </Page>
  );
}
