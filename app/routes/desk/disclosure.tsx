import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CadenceForm } from "~/components/portfolio/cadence-form";
import { DisclosureTable } from "~/components/portfolio/disclosure-table";
import { LifeCyclePage } from "~/components/review/life-cycle-page";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate, formatInstant } from "~/lib/formatting/dates";
import { deskMeta } from "~/lib/page-meta";
import { authorised, authorisedAction } from "~/services/accounts/authorised.server";
import { readDisclosurePage, setCadence } from "~/services/portfolio/disclosure-page.server";
import { portfolioTitle } from "~/services/portfolio/portfolio-title.server";

export const loader = authorised("outcomes:look", async (work) => ({
  ...(await readDisclosurePage(work)),
  title: portfolioTitle(work.language, "disclosure.title"),
}));

export const action = authorisedAction("snapshot:publish", async (work) => {
  await setCadence(work);
  return redirect(`/desk/trials/${work.params["id"]}/disclosure`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => deskMeta(data?.title);

export default function Disclosure() {
  const { head, title, snapshots, cadence, usual, mayPublish } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const { t } = useTranslation("portfolio");
  const language = useLanguage();
  const cutWords = ({ cutAt, dataDate }: (typeof snapshots)[number]): string => {
    const at = formatInstant(cutAt, language);
    if (dataDate === null) return t("disclosure.cutEmpty", { at });
    return t("disclosure.cut", { at, day: formatDate(dataDate, language) });
  };
  return (
    <LifeCyclePage head={head} title={title} lead={t("disclosure.lead")}>
      <Section title={t("cadence.title")} lead={t("cadence.lead")}>
        <p className="mb-3">
          {cadence === null ? t("cadence.usual", { cadence: t(`cadence.${usual}`) }) : t(cadenceKey(cadence))}
        </p>
        {mayPublish && <CadenceForm refused={acted?.refused} cadence={cadence ?? usual} />}
      </Section>
      {snapshots.length === 0 && <p>{t("disclosure.noSnapshot")}</p>}
      {snapshots.map((snapshot) => (
        <Section
          key={snapshot.number}
          title={t("disclosure.snapshot", { number: snapshot.number })}
          lead={cutWords(snapshot)}
        >
          {snapshot.threshold !== null && (
            <p className="mb-2">{t("disclosure.threshold", { threshold: snapshot.threshold })}</p>
          )}
          {snapshot.flowOf !== null && (
            <p className="mb-2">{t("disclosure.standsStill", { number: snapshot.flowOf })}</p>
          )}
          <DisclosureTable number={snapshot.number} withheld={snapshot.withheld} />
        </Section>
      ))}
    </LifeCyclePage>
  );
}

function cadenceKey(cadence: string): "cadence.monthly" | "cadence.quarterly" | "cadence.by_act" {
  if (cadence === "quarterly") return "cadence.quarterly";
  return cadence === "by_act" ? "cadence.by_act" : "cadence.monthly";
}
