import { useTranslation } from "react-i18next";
import { DataTable } from "~/components/ui/data-table";
import { HowComputed } from "~/components/ui/how-computed";
import { KeyFacts } from "~/components/ui/key-facts";
import { Notice } from "~/components/ui/notice";
import { Proportion } from "~/components/ui/proportion";
import { Section } from "~/components/ui/section";
import { useLanguage } from "~/components/ui/use-language";
import { MissingValue } from "~/components/ui/missing-value";
import type { SingleResponses } from "~/domain/dashboards/response/compose-response";
import type { GmfmChange } from "~/domain/dashboards/response/gmfm-change";
import { formatDate } from "~/lib/formatting/dates";
import { formatNumber } from "~/lib/formatting/numbers";
import { intervalHref } from "./method-links";
import { useBestWord } from "./use-best-word";

const method = "clopperPearson" as const;

/** Names of instruments and timepoints by their codes, in the reader's language. */
type CodeNames = Readonly<Record<string, string>>;

/** How many have which best response, with the rates that tumour criteria know. */
export function BestResponseTable({ single }: { single: SingleResponses }) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const word = useBestWord();
  const { rows, objective, control } = single.best;
  return (
    <Section
      title={t("response.best.title")}
      id="best"
      lead={
        single.tumour
          ? t("response.best.leadTumour", {
              confirm: formatNumber(single.rules.confirmAfterDays, language),
              stable: formatNumber(single.rules.stableFromDay, language),
            })
          : t("response.best.lead")
      }
    >
      <DataTable
        caption={t("response.best.title")}
        captionHidden
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          { key: "code", heading: t("response.best.column"), cell: ({ code }) => word(code) },
          {
            key: "count",
            heading: t("response.best.count"),
            numeric: true,
            cell: ({ count }) => formatNumber(count, language),
          },
        ]}
      />
      {objective && control && (
        <>
          <KeyFacts
            facts={[
              { term: t("response.best.objective"), value: <Proportion {...objective} method={method} /> },
              { term: t("response.best.control"), value: <Proportion {...control} method={method} /> },
            ]}
          />
          <HowComputed
            definition={t("response.best.how")}
            inputs={[
              { label: t("response.count.responders"), count: objective.x },
              { label: t("response.count.enrolled"), count: objective.n },
            ]}
            reference="Eisenhauer EA, et al. Eur J Cancer 2009;45:228-247"
            methodHref={intervalHref(objective)}
          />
          {single.objectiveArms.length > 0 && <ArmTable arms={single.objectiveArms} />}
        </>
      )}
    </Section>
  );
}

/** Objective response by the arm allocated. */
function ArmTable({ arms }: { arms: SingleResponses["objectiveArms"] }) {
  const { t } = useTranslation("dashboards");
  return (
    <div className="mt-8">
      <DataTable
        caption={t("response.best.byArm")}
        rows={arms}
        rowKey={({ code }) => code}
        columns={[
          { key: "arm", heading: t("response.best.arm"), cell: ({ code }) => code },
          {
            key: "rate",
            heading: t("response.best.objective"),
            cell: ({ rate }) => <Proportion {...rate} method={method} />,
          },
        ]}
      />
    </div>
  );
}

/** The response under each version of the definition, the one in force first. */
export function DefinitionTable({ single, names }: { single: SingleResponses; names: CodeNames }) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  return (
    <Section title={t("response.definitions.title")} id="definitions" lead={t("response.definitions.lead")}>
      <DataTable
        caption={t("response.definitions.title")}
        captionHidden
        rows={single.definitions}
        rowKey={({ version }) => String(version)}
        columns={[
          {
            key: "version",
            heading: t("response.definitions.version"),
            cell: ({ version }) => t("response.group.definition", { version }),
          },
          { key: "setOn", heading: t("response.definitions.setOn"), cell: ({ setOn }) => formatDate(setOn, language) },
          {
            key: "by",
            heading: t("response.definitions.by"),
            cell: ({ instrument, timepoint }) =>
              t("response.definitions.byValue", {
                instrument: names[instrument],
                timepoint: names[timepoint],
              }),
          },
          {
            key: "rate",
            heading: t("response.among.enrolled"),
            cell: ({ rate }) =>
              rate?.enrolled ? (
                <Proportion {...rate.enrolled} method={method} />
              ) : (
                <MissingValue kind="not-applicable" />
              ),
          },
        ]}
      />
    </Section>
  );
}

/** Change of GMFM-66 by GMFCS level, of groups, beside the published effects. */
export function GmfmTable({ gmfm, names }: { gmfm: GmfmChange; names: CodeNames }) {
  const { t } = useTranslation("dashboards");
  const language = useLanguage();
  const points = (value: number | null) =>
    value === null ? <MissingValue kind="not-applicable" /> : formatNumber(value, language, 1);
  return (
    <Section
      title={t("response.gmfm.title")}
      id="gmfm"
      lead={t("response.gmfm.lead", { timepoint: names[gmfm.timepoint] })}
    >
      <DataTable
        caption={t("response.gmfm.title")}
        captionHidden
        rows={gmfm.levels}
        rowKey={({ level }) => level}
        columns={[
          { key: "level", heading: t("response.gmfm.level"), cell: ({ level }) => level },
          {
            key: "n",
            heading: t("response.gmfm.n"),
            cell: ({ n }) => (
              <>
                {formatNumber(n, language)}
                {n > 0 && n < 10 && <span className="block text-sm text-warn">{t("response.tooFew")}</span>}
              </>
            ),
          },
          { key: "mean", heading: t("response.gmfm.mean"), numeric: true, cell: ({ mean }) => points(mean) },
          {
            key: "sd",
            heading: t("response.gmfm.deviation"),
            numeric: true,
            cell: ({ deviation }) => points(deviation),
          },
          { key: "medium", heading: t("response.gmfm.medium"), numeric: true, cell: ({ medium }) => points(medium) },
          { key: "large", heading: t("response.gmfm.large"), numeric: true, cell: ({ large }) => points(large) },
        ]}
      />
      <Notice kind="warning">
        {t("response.gmfm.note", { withoutLevel: gmfm.withoutLevel, otherAges: gmfm.otherAges })}
      </Notice>
    </Section>
  );
}
