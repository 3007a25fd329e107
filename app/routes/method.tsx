import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { MethodFacts } from "~/components/methods/method-facts";
import { MethodForm } from "~/components/methods/method-form";
import { MethodFormula } from "~/components/methods/method-formula";
import { MethodResult } from "~/components/methods/method-result";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { pageMeta } from "~/lib/page-meta";
import { showMethod, statusOfShown } from "~/services/methods/show-method.server";
import { publicPage } from "~/services/publication/public-page.server";

export const loader = publicPage(async ({ language, url, params }) => {
  const shown = await showMethod(params.name ?? "", url.searchParams, language);
  return data(shown, { status: statusOfShown(shown) });
});

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown ? pageMeta(shown.title, shown.purpose) : [];

export default function Method() {
  const shown = useLoaderData<typeof loader>();
  const { name, title, purpose, where, limits, references, fields, isExample, answer, isBusy, apiHref } = shown;
  const { t } = useTranslation("methods");
  return (
    <Page
      title={title}
      lead={purpose}
      above={<Breadcrumb above={[{ href: "/methods", label: t("page.title") }]} here={title} />}
    >
      <Section title={t("page.calculator")} id="calculator" lead={isExample ? t("page.example") : undefined}>
        <MethodForm action={`/methods/${name}`} fields={fields} />
      </Section>
      <Section title={t("page.result")} id="result" actions={<a href={apiHref}>{t("page.json")}</a>}>
        {answer !== null && <MethodResult {...answer} />}
        {answer === null && <NoResult isBusy={isBusy} />}
      </Section>
      <MethodFacts
        title={title}
        formula={<MethodFormula name={name} />}
        where={where}
        limits={limits}
        references={references}
      />
    </Page>
  );
}

function NoResult({ isBusy }: { isBusy: boolean }) {
  const { t } = useTranslation("methods");
  return (
    <Notice kind="error">
      <p>{t(isBusy ? "page.busy" : "page.noResult")}</p>
      {!isBusy && <a href="#calculator">{t("page.toForm")}</a>}
    </Notice>
  );
}
