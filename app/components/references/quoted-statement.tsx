import { useTranslation } from "react-i18next";
import { CitedSourceLine, type CitedSource } from "~/components/references/cited-source";
import { useLocal } from "~/components/ui/local-words";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

/** What somebody said: the source's own words are English, the Vietnamese is a translation of them. */
export interface Statement extends CitedSource {
  id: number;
  standing: string;
  quote_en: string;
  quote_vi: string;
  speaker_en: string;
  speaker_vi: string;
  said_on: string | null;
}

/** A statement in quotation marks with speaker, date and source; beside a translation stand the original words. */
export function QuotedStatement({ statement }: { statement: Statement }) {
  const { t } = useTranslation("references");
  const language = useLanguage();
  const local = useLocal();
  const date = statement.said_on;
  const said = date === null ? t("statement.dateNotStated") : t("statement.said", { date: formatDate(date, language) });
  return (
    <figure className="max-w-prose">
      <blockquote>
        <q>{local(statement.quote_en, statement.quote_vi)}</q>
      </blockquote>
      <figcaption className="mt-1 text-sm">
        <p>
          {local(statement.speaker_en, statement.speaker_vi)}; {said}
        </p>
        <CitedSourceLine source={statement} />
        {language !== "en" && (
          <details>
            <summary className="text-muted">{t("statement.original")}</summary>
            <q lang="en">{statement.quote_en}</q>
          </details>
        )}
      </figcaption>
    </figure>
  );
}
