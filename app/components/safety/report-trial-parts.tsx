import { useTranslation } from "react-i18next";
import { useTrialTitle } from "~/components/trials/trial-head";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import type { Particulars } from "~/domain/safety/adverse-event";
import { formatDate } from "~/lib/formatting/dates";
import { ReportItem, ReportPart } from "./report-part";
import { useSafetyTerm } from "./use-safety-choices";

/** The report's first parts: which report of which trial about whom. */
export interface ReportHead {
  head: { registrationNumber: string | null; publicId: string; titleEn: string | null; titleVi: string | null };
  phase: string | null;
  root: number;
  followUp: number;
  code: string;
  event: { particulars: Particulars };
  facts: {
    site_code: string;
    site_en: string;
    site_vi: string;
    sponsor_en: string | null;
    sponsor_vi: string | null;
    participant: {
      sex: string | null;
      birth_year: number | null;
      consented_on: string | null;
      infused_on: string | null;
    } | null;
  };
}

/** Parts 1 to 3: type of the report; the trial; the participant, of whom a reader without that right sees that it is withheld. */
export function ReportTrialParts({ head, phase, root, followUp, code, event, facts }: ReportHead) {
  const { t } = useTranslation("safety");
  const { t: desk } = useTranslation("desk");
  const language = useLanguage();
  const words = useTerm();
  const term = useSafetyTerm();
  const title = useTrialTitle();
  const { participant } = facts;
  const hidden = participant === null ? ("withheld" as const) : undefined;
  const day = (value: string | null | undefined) => (value ? formatDate(value, language) : null);
  const kind = followUp === 0 ? term("reportKind", "initial") : t("report.followUp", { number: followUp });
  return (
    <>
      <ReportPart number={1} title={t("report.type")}>
        <ReportItem label={t("report.type")} value={kind} />
        <ReportItem label={t("report.eventNumber")} value={`${code}-${root}`} />
      </ReportPart>
      <ReportPart number={2} title={t("report.trial")}>
        <ReportItem label={t("report.trialTitle")} value={title(head)} wide />
        <ReportItem label={t("report.registration")} value={head.registrationNumber ?? head.publicId} />
        <ReportItem label={t("report.phase")} value={phase && words("phase", phase)} />
        <ReportItem label={t("report.sponsor")} value={language === "vi" ? facts.sponsor_vi : facts.sponsor_en} />
        <ReportItem
          label={desk("participants.site")}
          value={`${language === "vi" ? facts.site_vi : facts.site_en} (${facts.site_code})`}
        />
      </ReportPart>
      <ReportPart number={3} title={t("report.participant")}>
        <ReportItem label={desk("participants.code")} value={code} />
        <ReportItem
          label={t("report.sex")}
          value={participant?.sex && words("sex", participant.sex)}
          missing={hidden}
        />
        <ReportItem label={t("report.birthYear")} value={participant?.birth_year?.toString()} missing={hidden} />
        <ReportItem label={term("particular", "weight")} value={event.particulars.weight} />
        <ReportItem label={t("report.consentedOn")} value={day(participant?.consented_on)} missing={hidden} />
        <ReportItem label={t("report.infusedOn")} value={day(participant?.infused_on)} missing={hidden} />
      </ReportPart>
    </>
  );
}
