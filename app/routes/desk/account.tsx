import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { DataTable } from "~/components/ui/data-table";
import { KeyFacts } from "~/components/ui/key-facts";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatInstant } from "~/lib/formatting/dates";
import { translatorFor } from "~/lib/languages/translator";
import { deskVisit } from "~/services/accounts/authorised.server";
import { readOwnAccount } from "~/services/accounts/own-account.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now, language } = await deskVisit({ request, context }, "desk:open");
  const account = await readOwnAccount(actor, now, language);
  return { account, title: translatorFor(language).t("accounts:own.title") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Account() {
  const { account } = useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  const language = useLanguage();
  const term = useTerm();
  const grants = account.grants.map((grant, position) => ({ ...grant, key: String(position) }));
  return (
    <Page title={t("own.title")}>
      <KeyFacts
        facts={[
          { term: t("own.name"), value: account.name },
          { term: t("own.email"), value: account.email },
          { term: t("own.sessions"), value: t("own.sessionCount", { count: account.sessions }) },
        ]}
      />
      <p className="mt-2 text-sm text-muted">{t("own.sessionEnd")}</p>
      <Section title={t("own.grants")}>
        <DataTable
          caption={t("own.grants")}
          captionHidden
          rows={grants}
          rowKey={({ key }) => key}
          empty={t("own.noGrants")}
          columns={[
            {
              key: "role",
              heading: t("own.role"),
              cell: ({ role }) => term("role", role),
            },
            {
              key: "reach",
              heading: t("own.reach"),
              cell: ({ reach, organisation, trial, site }) => t(`reach.${reach}`, { organisation, trial, site }),
            },
            { key: "since", heading: t("own.since"), cell: ({ startsAt }) => formatInstant(startsAt, language) },
            {
              key: "until",
              heading: t("own.until"),
              cell: ({ endsAt }) => (endsAt === null ? t("own.noEnd") : formatInstant(endsAt, language)),
            },
          ]}
        />
      </Section>
    </Page>
  );
}
