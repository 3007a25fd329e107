import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OperationDoc } from "~/components/api/operation-doc";
import { Page } from "~/components/layout/page";
import { Section } from "~/components/ui/section";
import { operationDocs } from "~/api/v1/operation-docs";
import { translatorFor } from "~/lib/languages/translator";
import { pageMeta } from "~/lib/page-meta";
import { exampleTrialFor } from "~/services/api/example-trial.server";
import { publicPage } from "~/services/publication/public-page.server";

export const loader = publicPage(async ({ db, language, url }) => ({
  title: translatorFor(language).t("api:docs.title"),
  base: `${url.origin}/api/v1`,
  example: await exampleTrialFor(db),
  operations: operationDocs(language),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

const tags = ["trials", "cohort"] as const;

export default function ApiDocs() {
  const { title, base, example, operations } = useLoaderData<typeof loader>();
  const { t } = useTranslation("api");
  return (
    <Page title={title} lead={t("docs.lead")}>
      <Section title={t("docs.first")} lead={t("docs.firstLead")}>
        <pre className="overflow-x-auto border border-line p-4 text-sm">{`curl '${base}/trials?limit=2'`}</pre>
        <p className="mt-4 max-w-prose">{t("docs.tokenLead")}</p>
        <pre className="mt-2 overflow-x-auto border border-line p-4 text-sm">
          {`curl -H 'Authorization: Bearer tb_…' '${base}/trials/${example}/participants?limit=2'`}
        </pre>
        <ul className="mt-4 list-disc space-y-1 ps-6">
          <li>{t("docs.lists")}</li>
          <li>{t("docs.errors")}</li>
          <li>{t("docs.caching")}</li>
          <li>{t("docs.writing")}</li>
          <li>{t("docs.limits")}</li>
          <li>
            <a href={`${base}/openapi.json`}>{t("docs.document")}</a>
          </li>
        </ul>
      </Section>
      {tags.map((tag) => (
        <Section key={tag} title={t(`docs.tag.${tag}`)}>
          <div className="space-y-8">
            {operations
              .filter((operation) => operation.tag === tag)
              .map((operation) => (
                <OperationDoc key={operation.id} operation={operation} base={base} example={example} />
              ))}
          </div>
        </Section>
      ))}
    </Page>
  );
}
