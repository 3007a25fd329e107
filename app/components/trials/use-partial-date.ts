import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

/** A whole or partial date in the page's language; null stays null. */
export function usePartialDate(): (date: string | null | undefined) => string | null {
  const language = useLanguage();
  return (date) => (date ? formatDate(date, language) : null);
}
