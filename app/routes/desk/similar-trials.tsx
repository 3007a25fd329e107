import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { SimilarTable } from "~/components/review/similar-table";
import { Notice } from "~/components/ui/notice";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { readSimilarPage } from "~/services/desk/registration-pages.server";
import { reviewTitle } from "~/services/desk/review-title.server";

export const loader = authorised("review:comment", async (work) => ({
  ...(await readSimilarPage(work)),
  title: reviewTitle(work.language, "page.similar"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function SimilarTrials() {
  const { head, title, record, candidates, unshown } = useLoaderData<typeof loader>();
  const { t } = useTranslation("review");
  return (
    <LifeCyclePage head={head} title={title} lead={t("similar.lead")}>
      {unshown > 0 && <Notice kind="warning">{t("similar.unpublished", { count: unshown })}</Notice>}
      {candidates.length === 0 ? (
        <p className="mt-4">{t("similar.none")}</p>
      ) : (
        <SimilarTable own={record} candidates={candidates} />
      )}
    </LifeCyclePage>
  );
}
