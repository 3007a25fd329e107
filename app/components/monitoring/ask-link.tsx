import { useTranslation } from "react-i18next";
import type { QuerySubject } from "~/domain/monitoring/data-query";

/** Where a monitor asks about one participant's entries; null for readers who may not ask. */
export type AskAddress = string | null;

/** The address of the form for a query on a participant, to which an entry is added. */
export function askAddress(trial: string, code: string, asks: boolean): AskAddress {
  return asks ? `${trial}/queries?participant=${code}` : null;
}

/** Leads to a query on this entry; nothing for readers who may not ask. */
export function AskLink({ at, subject, entry }: { at: AskAddress; subject: QuerySubject; entry: number }) {
  const { t } = useTranslation("queries");
  if (at === null) return null;
  return (
    <a
      href={`${at}&subject=${subject}&entry=${entry}#open-query`}
      className="flex min-h-11 w-fit items-center text-sm font-normal print:hidden"
    >
      {t("askLink")} <span className="sr-only">{`${t(`subject.${subject}`)} ${entry}`}</span>
    </a>
  );
}
