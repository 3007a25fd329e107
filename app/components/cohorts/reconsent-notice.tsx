import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";
import type { ReconsentReason } from "~/domain/cohorts/reconsent";

/** Says that a participant is to be asked again, and why; draws nothing while nothing is due. */
export function ReconsentNotice({ reasons, version }: { reasons: readonly ReconsentReason[]; version: string | null }) {
  const { t } = useTranslation("cohort");
  if (reasons.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice kind="warning" title={t("consent.due")}>
        {reasons.map((reason) => (
          <p key={reason}>{t(`consent.reasons.${reason}`, { version })}</p>
        ))}
      </Notice>
    </div>
  );
}
