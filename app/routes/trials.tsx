import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Page } from "~/components/layout/page";
import { FoundLine } from "~/components/trials/found-line";
import { TrialFilters } from "~/components/trials/trial-filters";
import { TrialList } from "~/components/trials/trial-list";
import { Pagination } from "~/components/ui/pagination";
import { SearchForm } from "~/components/ui/search-form";
import { pageMeta } from "~/lib/page-meta";
import { publicPage } from "~/services/publication/public-page.server";
import { listTrials } from "~/services/trials/list-trials.server";

export const loader = publicPage(async ({ db, url, t }) => {
  return { ...(await listTrials(db, url.searchParams)), title: t("trials.title") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageMeta(data.title) : []);

export default function Trials() {
  const { trials, facets, asked, order, respelt, found, next, continued } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const { search } = useLocation();
  const withCursor = (cursor: string | null): string => {
    const query = new URLSearchParams(search);
    query.delete("cursor");
    if (cursor !== null) query.set("cursor", cursor);
    return `/trials?${query}`;
  };
  return (
    <Page title={t("trials.title")} lead={t("trials.lead")}>
      <div className="mb-8 space-y-5">
        <SearchForm action="/trials" label={t("trials.search")} value={asked.q} />
        <TrialFilters facets={facets} asked={asked} order={order} />
      </div>
      <FoundLine typed={asked.q} respelt={respelt} found={found} />
      <TrialList trials={trials} caption={t("list.caption")} />
      <Pagination
        previous={null}
        next={next === null ? null : withCursor(next)}
        first={continued ? withCursor(null) : null}
      />
    </Page>
  );
}
