import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { QueryForm } from "~/components/monitoring/query-form";
import { QueryTable } from "~/components/monitoring/query-table";
import { Pagination } from "~/components/ui/pagination";
import { Section } from "~/components/ui/section";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { monitoringTitle } from "~/services/monitoring/monitoring-title.server";
import { openQueryFromForm } from "~/services/monitoring/open-query.server";
import { readQueries } from "~/services/monitoring/read-queries.server";

export const loader = authorised("queries:read", async (work) => ({
  ...(await readQueries(work)),
  title: monitoringTitle(work.language, "title"),
}));

export const action = authorisedAction("queries:open", async (work) => {
  const { number } = await openQueryFromForm(work);
  return redirect(`/desk/trials/${work.params["id"]}/queries/${number}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Queries() {
  const { head, title, queries, all, next, continued, opens, about } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("queries");
  const base = `/desk/trials/${head.publicId}/queries`;
  const shown = all ? "show=all&" : "";
  return (
    <LifeCyclePage head={head} title={title} lead={t("lead")}>
      <p className="mb-3">
        <a href={all ? base : `${base}?show=all`}>{t(all ? "showOpen" : "showAll")}</a>
      </p>
      <QueryTable publicId={head.publicId} queries={queries} />
      <Pagination
        previous={null}
        next={next === null ? null : `${base}?${shown}cursor=${next}`}
        first={continued ? base : null}
      />
      {opens && (
        <Section title={t("open")} id="open-query">
          <QueryForm refused={refused} about={about} />
        </Section>
      )}
    </LifeCyclePage>
  );
}
