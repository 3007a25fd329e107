import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";

/** A mail of the outbox without what it says. */
export interface MailRow {
  id: number;
  email: string | null;
  /** Its subject in the reader's language. */
  about: string;
  state: "waiting" | "held" | "trying" | "sent" | "expired" | "failed";
  attempts: number;
  /** Kind and code of the last fault; null without one. */
  fault: string | null;
  writtenAt: Date;
}

/** Mails with what became of them; those given up can be tried again. */
export function MailTable({ mails }: { mails: readonly MailRow[] }) {
  const { t } = useTranslation("security");
  const language = useLanguage();
  return (
    <DataTable
      caption={t("accounts.mails")}
      captionHidden
      rows={mails}
      rowKey={({ id }) => String(id)}
      empty={t("mails.empty")}
      columns={[
        { key: "id", heading: t("mails.number"), cell: ({ id }) => id },
        { key: "to", heading: t("mails.to"), cell: ({ email }) => <span className="break-all">{email}</span> },
        { key: "about", heading: t("mails.about"), cell: ({ about }) => about },
        { key: "written", heading: t("mails.written"), cell: ({ writtenAt }) => formatInstant(writtenAt, language) },
        { key: "state", heading: t("mails.state"), cell: (mail) => <MailState mail={mail} /> },
      ]}
    />
  );
}

function MailState({ mail }: { mail: MailRow }) {
  const { t } = useTranslation("security");
  return (
    <>
      {t(`mailState.${mail.state}`, { attempts: mail.attempts })}
      {mail.fault !== null && mail.state !== "sent" && <code className="ms-2 text-sm">{mail.fault}</code>}
      {mail.state === "failed" && (
        <form method="post" className="mt-2">
          <Button name="mail" value={mail.id}>
            {t("mails.again")}
          </Button>
        </form>
      )}
    </>
  );
}
