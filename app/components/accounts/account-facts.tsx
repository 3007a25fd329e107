import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";
import { KeyFacts } from "~/components/ui/key-facts";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";

export interface AccountFactsProps {
  account: {
    email: string;
    state: "active" | "invited" | "deactivated";
    createdAt: Date;
    lastUsedAt: Date | null;
    hasSecondFactor: boolean;
  };
  /** Whether a mail server is set; without one, administrators hand links over. */
  sendsMail: boolean;
}

/** Address, state and last use of an account; one that waits for its first password can be invited again. */
export function AccountFacts({ account, sendsMail }: AccountFactsProps) {
  const { t } = useTranslation("security");
  const language = useLanguage();
  const used = account.lastUsedAt === null ? t("accounts.notUsed") : formatInstant(account.lastUsedAt, language);
  return (
    <>
      <KeyFacts
        facts={[
          { term: t("accounts.email"), value: account.email },
          { term: t("accounts.state"), value: t(`state.${account.state}`) },
          { term: t("accounts.created"), value: formatInstant(account.createdAt, language) },
          { term: t("accounts.lastUsed"), value: used },
          {
            term: t("accounts.factor"),
            value: t(account.hasSecondFactor ? "accounts.factorOn" : "accounts.factorOff"),
          },
        ]}
      />
      {account.state === "invited" && (
        <LinkAct intent="invite-again" words={t("account.again")} lead={t("account.againLead")} />
      )}
      {account.state === "active" && !sendsMail && (
        <LinkAct intent="reset-link" words={t("account.resetLink")} lead={t("account.resetLinkLead")} />
      )}
    </>
  );
}

/** A button that makes a link, and what it means. */
function LinkAct({ intent, words, lead }: { intent: string; words: string; lead: string }) {
  return (
    <form method="post" className="mt-4">
      <Button name="intent" value={intent}>
        {words}
      </Button>
      <p className="mt-2 text-sm text-muted">{lead}</p>
    </form>
  );
}
