import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";

/** Why a section cannot be changed now, and where it can be: an update of a registered record, or the page of what was submitted. */
export function ClosedDraft({ publicId, registered }: { publicId: string; registered: boolean }) {
  const { t } = useTranslation("review");
  const trial = `/desk/trials/${publicId}`;
  return (
    <Notice kind="warning">
      <p>{registered ? t("closedDraft.registered") : t("closedDraft.submitted")}</p>
      <p>
        <a href={registered ? `${trial}/update` : trial}>
          {registered ? t("closedDraft.toUpdate") : t("closedDraft.toTrial")}
        </a>
      </p>
    </Notice>
  );
}
