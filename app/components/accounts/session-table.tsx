import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";
import { DataTable } from "~/components/ui/data-table";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";

export interface SessionRow {
  id: string;
  /** Browser and system by their names; null where unknown. */
  device: string | null;
  createdAt: Date;
  lastUsedAt: Date;
  isThis: boolean;
}

/** One's open sessions, each of the others with a button that ends it. */
export function SessionTable({ sessions }: { sessions: readonly SessionRow[] }) {
  const { t } = useTranslation("security");
  const { t: own } = useTranslation("accounts");
  const language = useLanguage();
  const others = sessions.some(({ isThis }) => !isThis);
  return (
    <>
      <DataTable
        caption={own("own.sessions")}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: "device", heading: t("own.device"), cell: ({ device }) => device ?? t("own.unknownDevice") },
          { key: "begun", heading: t("own.begun"), cell: ({ createdAt }) => formatInstant(createdAt, language) },
          { key: "used", heading: t("own.lastUsed"), cell: ({ lastUsedAt }) => formatInstant(lastUsedAt, language) },
          {
            key: "end",
            heading: t("own.endSession"),
            cell: ({ id, isThis }) => (isThis ? t("own.thisSession") : <EndButton which={id} words={t("own.endOf")} />),
          },
        ]}
      />
      {others && (
        <div className="mt-4">
          <EndButton which="others" words={t("own.endOthers")} />
        </div>
      )}
    </>
  );
}

function EndButton({ which, words }: { which: string; words: string }) {
  return (
    <form method="post">
      <Button name="session" value={which}>
        {words}
      </Button>
    </form>
  );
}
