import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { FieldOriginTable } from "~/components/exchange/field-origin-table";
import { Page } from "~/components/layout/page";
import { TrialMarks, useTrialTitle } from "~/components/trials/trial-head";
import { Breadcrumb } from "~/components/ui/breadcrumb";
import { LinkButton } from "~/components/ui/button";
import { KeyFacts } from "~/components/ui/key-facts";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { fieldStandings } from "~/domain/interop/mapping/field-report";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";
import { translatorFor } from "~/lib/languages/translator";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { readTrialOrigin } from "~/services/desk/trial-origin.server";

export const loader = authorised("trial:draft", async (work) => ({
  ...(await readTrialOrigin(work)),
  title: translatorFor(work.language).t("exchange:registry.origin.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function TrialOrigin() {
  const origin = useLoaderData<typeof loader>();
  const { t } = useTranslation("exchange");
  const { t: record } = useTranslation("record");
  const language = useLanguage();
  const title = useTrialTitle();
  const trial = `/desk/trials/${origin.head.publicId}`;
  const partTitle = (part: string) =>
    part === "apart" ? t("registry.apart") : record(`section.${part}` as ParseKeys<"record">);
  return (
    <Page
      above={<Breadcrumb above={[{ href: trial, label: title(origin.head) }]} here={t("registry.origin.title")} />}
      title={t("registry.origin.title")}
      marks={<TrialMarks head={origin.head} />}
      lead={t("registry.origin.lead")}
      actions={<LinkButton href={trial}>{t("registry.origin.open")}</LinkButton>}
    >
      <KeyFacts
        facts={[
          {
            term: t("registry.origin.source"),
            value: `${t(`registry.format.${origin.format}` as ParseKeys<"exchange">)}, ${origin.sourceId}`,
          },
          { term: t("registry.origin.retrieved"), value: formatDate(origin.retrievedOn, language) },
          ...fieldStandings.map((standing) => ({
            term: t(`registry.standing.${standing}` as ParseKeys<"exchange">),
            value: formatNumber(origin.counts[standing], language),
          })),
        ]}
      />
      {origin.deviations.length > 0 && (
        <Notice kind="warning" title={t("registry.origin.deviations")}>
          <ul lang="en" className="list-disc ps-5">
            {origin.deviations.map((deviation) => (
              <li key={deviation}>{deviation}</li>
            ))}
          </ul>
        </Notice>
      )}
      {origin.unshown > 0 && <Notice kind="info">{t("registry.origin.unshown", { count: origin.unshown })}</Notice>}
      {origin.parts.map(({ part, fields }) => (
        <Section key={part} title={partTitle(part)}>
          <FieldOriginTable caption={partTitle(part)} fields={fields} />
        </Section>
      ))}
    </Page>
  );
}
