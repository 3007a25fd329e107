import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";

/** What came of an invitation; without a mail server the link itself, shown this once. */
export function LinkNotice({ words, address }: { words?: string; address: string | null }) {
  const { t } = useTranslation("security");
  return (
    <div className="mb-6">
      <Notice kind="done" live>
        {words !== undefined && <p>{words}</p>}
        <p>{t(address === null ? "invite.mailed" : "invite.handOver")}</p>
        {address !== null && (
          <p className="mt-2">
            <code className="break-all select-all">{address}</code>
          </p>
        )}
      </Notice>
    </div>
  );
}
