import { useLanguage } from "~/components/ui/use-language";
import { findInstrument } from "~/domain/outcomes/instruments/catalogue";
import type { Words } from "~/domain/outcomes/instruments/instrument";

/** Words that are data, in the reader's language. */
export function useWords(): (words: Words) => string {
  const language = useLanguage();
  return (words) => words[language];
}

/** An instrument's name from its code; a code that is not in the catalogue reads as itself. */
export function useInstrumentWords(): (code: string) => string {
  const words = useWords();
  return (code) => {
    const instrument = findInstrument(code);
    return instrument ? words(instrument.name) : code;
  };
}
