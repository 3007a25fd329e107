import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import type { LocalText } from "~/domain/trials/local-text";

/** A text of the record in the reader's language, else in the other one, marked with its own language; else *not stated*. */
export function LocalWords({ text }: { text: LocalText | null | undefined }) {
  const language = useLanguage();
  const own = text?.[language];
  if (own) return <span className="whitespace-pre-line">{own}</span>;
  const other = language === "en" ? "vi" : "en";
  const stated = text?.[other];
  if (!stated) return <MissingValue kind="not-stated" />;
  return (
    <span lang={other} className="whitespace-pre-line">
      {stated}
    </span>
  );
}

/** The one of two columns that is in the reader's language, else the other; empty when neither is stated. */
export function useLocal(): (en: string | null | undefined, vi: string | null | undefined) => string {
  const language = useLanguage();
  return (en, vi) => (language === "vi" ? (vi ?? en) : (en ?? vi)) ?? "";
}
