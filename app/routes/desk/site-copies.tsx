import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { useLocal } from "~/components/ui/local-words";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { readSiteCopies } from "~/services/exports/copy-site-data.server";
import { monitoringTitle } from "~/services/monitoring/monitoring-title.server";

export const loader = authorised("site-copy:take", async (work) => ({
  ...(await readSiteCopies(work)),
  title: monitoringTitle(work.language, "export.siteTitle"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function SiteCopies() {
  const { head, title, sites } = useLoaderData<typeof loader>();
  const { t } = useTranslation("queries");
  const local = useLocal();
  return (
    <LifeCyclePage head={head} title={title} lead={t("export.siteLead")}>
      <ul className="space-y-3">
        {sites.map(({ code, nameEn, nameVi }) => (
          <li key={code}>
            <a href={`/desk/trials/${head.publicId}/exports/sites/${code}`} download>
              {t("export.siteCopy", { site: local(nameEn, nameVi) })}
            </a>
          </li>
        ))}
      </ul>
    </LifeCyclePage>
  );
}
