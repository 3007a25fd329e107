import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { deskMeta } from "~/lib/page-meta";
import { authorised } from "~/services/accounts/authorised.server";
import { readExports } from "~/services/exports/export-study.server";
import { monitoringTitle } from "~/services/monitoring/monitoring-title.server";

export const loader = authorised("trial:export", async (work) => ({
  ...(await readExports(work)),
  title: monitoringTitle(work.language, "export.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

const wordOf = { "csv.zip": "csv", "dataset-json.zip": "datasetJson", "odm.xml": "odm" } as const;

export default function Exports() {
  const { head, title, kinds, arms } = useLoaderData<typeof loader>();
  const { t } = useTranslation("queries");
  return (
    <LifeCyclePage head={head} title={title} lead={t("export.lead")}>
      {!arms && <p className="mb-4">{t("export.armsWithheld")}</p>}
      <ul className="space-y-3">
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={`/desk/trials/${head.publicId}/exports/${kind}`} download>
              {t(`export.${wordOf[kind]}`)}
            </a>
          </li>
        ))}
      </ul>
    </LifeCyclePage>
  );
}
