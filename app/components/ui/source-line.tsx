import { useTranslation } from "react-i18next";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

export interface Source {
  /** Title, author, number: whatever names the source. */
  citation: string;
  href?: string | null;
  /** Date of the source itself, whole or partial. */
  date?: string | null;
  /** When somebody last compared the record with the source. */
  checkedOn?: string | null;
}

/** Where a statement comes from, in one line. */
export function SourceLine({ citation, href, date, checkedOn }: Source) {
  const { t } = useTranslation("ui");
  const language = useLanguage();
  return (
    <p className="text-sm text-muted">
      {t("source")}: {href ? <a href={href}>{citation}</a> : <cite className="not-italic">{citation}</cite>}
      {date ? `, ${formatDate(date, language)}` : null}
      {checkedOn ? `; ${t("checkedOn", { date: formatDate(checkedOn, language) })}` : null}
    </p>
  );
}
