import { useTranslation } from "react-i18next";
import { Breadcrumb } from "~/components/ui/breadcrumb";

/** Where a page on one participant stands: below the participant, who is below the trial's participants. */
export function ParticipantPath({ publicId, code, here }: { publicId: string; code: string; here: string }) {
  const { t } = useTranslation("desk");
  const participants = `/desk/trials/${publicId}/participants`;
  return (
    <Breadcrumb
      above={[
        { href: participants, label: t("participants.title") },
        { href: `${participants}/${code}`, label: code },
      ]}
      here={here}
    />
  );
}
