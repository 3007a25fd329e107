import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/forms/submit-button";
import { ButtonRow } from "~/components/forms/button-row";
import { Notice } from "~/components/ui/notice";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";

/** An update under way, or null; and whether the version beneath it has moved on. */
export interface UpdateStandingFacts {
  version: number;
  update: { standing: string; baseVersion: number; openedAt: Date } | null;
  moved: boolean;
}

/** Where the update of a record stands, with what can be done about it now. */
export function UpdateStanding({ version, update, moved }: UpdateStandingFacts) {
  const { t } = useTranslation("review");
  const language = useLanguage();
  if (update?.standing === "in_review") return <Notice kind="info">{t("update.inReview")}</Notice>;
  return (
    <form method="post" className="space-y-4">
      <p>
        {update
          ? t("update.since", { at: formatInstant(update.openedAt, language), version: update.baseVersion })
          : t("update.none", { version })}
      </p>
      {moved && <Notice kind="warning">{t("update.moved")}</Notice>}
      <ButtonRow>
        {!update && <SubmitButton intent="open">{t("update.open")}</SubmitButton>}
        {moved && <SubmitButton intent="rebase">{t("update.rebase")}</SubmitButton>}
        {update && (
          <SubmitButton intent="discard" look="danger">
            {t("update.discard")}
          </SubmitButton>
        )}
      </ButtonRow>
    </form>
  );
}
