import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccountTable } from "~/components/accounts/account-table";
import { Page } from "~/components/layout/page";
import { LinkButton } from "~/components/ui/button";
import { FilterBar } from "~/components/ui/filter-bar";
import { Pagination } from "~/components/ui/pagination";
import { SearchForm } from "~/components/ui/search-form";
import { translatorFor } from "~/lib/languages/translator";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { readAccounts } from "~/services/accounts/list-accounts.server";

const here = "/desk/accounts";
const states = ["active", "invited", "deactivated"] as const;

export const loader = authorised(
  "accounts:read",
  async (work) => ({
    ...(await readAccounts(work)),
    title: translatorFor(work.language).t("security:accounts.title"),
  }),
  { asOwner: true },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Accounts() {
  const { accounts, q, state, next, continued } = useLoaderData<typeof loader>();
  const { t } = useTranslation("security");
  const kept = { ...(q === "" ? {} : { q }), ...(state === null ? {} : { state }) };
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...kept, ...more }).toString();
    return query === "" ? here : `${here}?${query}`;
  };
  const options = states.map((value) => ({ value, label: t(`state.${value}`) }));
  return (
    <Page
      title={t("accounts.title")}
      lead={t("accounts.lead")}
      actions={
        <>
          <LinkButton href={`${here}/new`} look="primary">
            {t("accounts.invite")}
          </LinkButton>
          <LinkButton href={`${here}/access-log`}>{t("accounts.log")}</LinkButton>
          <LinkButton href={`${here}/mails`}>{t("accounts.mails")}</LinkButton>
        </>
      }
    >
      <div className="mb-6 space-y-4">
        <SearchForm action={here} label={t("accounts.search")} value={q} keep={state === null ? {} : { state }} />
        <FilterBar
          action={here}
          filters={[{ name: "state", label: t("accounts.state"), value: state ?? "", options }]}
          keep={q === "" ? {} : { q }}
          clear={q === "" && state === null ? null : here}
        />
      </div>
      <AccountTable accounts={accounts} />
      <Pagination
        previous={null}
        next={next === null ? null : address({ after: next })}
        first={continued ? address({}) : null}
      />
    </Page>
  );
}
