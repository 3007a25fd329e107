import type { ParseKeys } from "i18next";
import { useTranslation } from "react-i18next";
import { RecordComparison } from "~/components/trials/record-comparison";
import { Notice } from "~/components/ui/notice";
import { Section } from "~/components/ui/section";
import type { UpdateFault, UpdateJudgement } from "~/domain/trials/life-cycle/judge-update";
import { usePathName } from "./use-path-name";

/** The field at which a fault is mended: its section's form and anchor. */
const places: Readonly<Record<UpdateFault, string | null>> = {
  update_unchanged: null,
  status_transition: "enrolment#recruitmentStatus",
  why_stopped_missing: "enrolment#whyStopped",
  ethics_missing: "oversight#ethicsStatus",
  ethics_ahead: "oversight#ethicsApprovedOn",
  ethics_expired: "oversight#approvals",
  ministry_missing: "oversight#approvals",
  ministry_expired: "oversight#approvals",
};

/** What an update changes, whether it goes to review and why, and what stands against it. */
export function UpdateJudgementPanel({ judged, publicId }: { judged: UpdateJudgement; publicId: string }) {
  const { t } = useTranslation("review");
  const { t: errors } = useTranslation("errors");
  const pathName = usePathName();
  const reviewed = [...new Set(judged.reviewed.map((path) => pathName(path.split(".").slice(0, 2).join("."))))];
  return (
    <Section title={t("update.changes")} id="changes">
      {judged.faults.length > 0 && (
        <Notice kind="warning">
          <ul className="list-disc ps-5">
            {judged.faults.map((fault) => (
              <li key={fault}>
                {errors(`rule.${fault}` as ParseKeys<"errors">) as string}{" "}
                {places[fault] && <a href={`/desk/trials/${publicId}/draft/${places[fault]}`}>{t("update.mend")}</a>}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {judged.differences.length > 0 && (
        <>
          <RecordComparison differences={judged.differences} />
          {judged.faults.length === 0 && (
            <p className="mt-3 max-w-prose">
              {reviewed.length > 0 ? `${t("update.reviewed")} ${reviewed.join("; ")}.` : t("update.atOnce")}
            </p>
          )}
        </>
      )}
    </Section>
  );
}
