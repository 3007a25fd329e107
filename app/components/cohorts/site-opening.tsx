import { useTranslation } from "react-i18next";
import { DateField } from "~/components/forms/date-field";
import type { Refused } from "~/components/forms/post-form";
import { TextField } from "~/components/forms/text-field";
import { DataTable } from "~/components/ui/data-table";
import { KeyFacts } from "~/components/ui/key-facts";
import { Section } from "~/components/ui/section";
import { StatusLabel, type StatusTone } from "~/components/ui/status-label";
import { useLanguage } from "~/components/ui/use-language";
import type { SiteStanding } from "~/domain/cohorts/site-setup";
import { formatDate } from "~/lib/formatting/dates";
import { IntentForm } from "./intent-form";

const tones: Record<SiteStanding, StatusTone> = {
  planned: "waiting",
  open: "active",
  paused: "paused",
  closed: "done",
};

/** What the parts of a site's page share: what was refused, whether the reader sets it up, and the day. */
export interface SitePart {
  refused: Refused;
  writes: boolean;
  today: string;
}

/** Whether a site is open: its days, its pauses, and the one act that its standing allows. */
export function SiteOpening(
  props: SitePart & {
    site: { planned_open_on: string | null; opened_on: string | null; closed_on: string | null };
    standing: SiteStanding;
    pauses: readonly { id: number; from_on: string; until_on: string | null; reason: string }[];
  },
) {
  const { site, standing, pauses, writes } = props;
  const { t } = useTranslation("cohort");
  const language = useLanguage();
  const day = (date: string | null) => (date === null ? t("notYet") : formatDate(date, language));
  return (
    <Section title={t("site.opening")} id="opening">
      <KeyFacts
        facts={[
          {
            term: t("site.standing"),
            value: <StatusLabel tone={tones[standing]}>{t(`site.standings.${standing}`)}</StatusLabel>,
          },
          { term: t("sites.plannedOpenOn"), value: day(site.planned_open_on) },
          { term: t("sites.openedOn"), value: day(site.opened_on) },
          { term: t("sites.closedOn"), value: day(site.closed_on) },
        ]}
      />
      {pauses.length > 0 && (
        <DataTable
          caption={t("site.pauses")}
          rows={pauses}
          rowKey={(row) => String(row.id)}
          columns={[
            { key: "from", heading: t("site.from"), cell: (row) => day(row.from_on) },
            { key: "until", heading: t("site.until"), cell: (row) => day(row.until_on) },
            { key: "reason", heading: t("site.reason"), cell: (row) => row.reason },
          ]}
        />
      )}
      {writes && <OpeningForms {...props} />}
    </Section>
  );
}

function OpeningForms({ refused, standing, today }: SitePart & { standing: SiteStanding }) {
  const { t } = useTranslation("cohort");
  const one = (intent: "open" | "close" | "resume", field: "openedOn" | "closedOn" | "untilOn", label: string) => (
    <IntentForm intent={intent} refused={refused} labels={{ [field]: label }} submit={t(`site.act.${intent}`)}>
      {(source) => <DateField field={source(field, today)} label={label} max={today} required />}
    </IntentForm>
  );
  const pause = { fromOn: t("site.from"), reason: t("site.reason") };
  return (
    <div className="mt-6 grid gap-8 md:grid-cols-2">
      {(standing === "planned" || standing === "closed") && one("open", "openedOn", t("sites.openedOn"))}
      {standing === "paused" && one("resume", "untilOn", t("site.until"))}
      {standing === "open" && (
        <IntentForm intent="pause" refused={refused} labels={pause} submit={t("site.act.pause")} look="secondary">
          {(source) => (
            <>
              <DateField field={source("fromOn", today)} label={pause.fromOn} required />
              <TextField field={source("reason")} label={pause.reason} required />
            </>
          )}
        </IntentForm>
      )}
      {(standing === "open" || standing === "paused") && one("close", "closedOn", t("sites.closedOn"))}
    </div>
  );
}
