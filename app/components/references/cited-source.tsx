import { useLocal } from "~/components/ui/local-words";
import { SourceLine } from "~/components/ui/source-line";

/** The columns that name a source. */
export interface CitedSource {
  citation_en: string | null;
  citation_vi: string | null;
  url: string | null;
  dated: string | null;
}

/** The source of a record in the reader's language; nothing when the record names none. */
export function CitedSourceLine({ source }: { source: CitedSource }) {
  const local = useLocal();
  const citation = local(source.citation_en, source.citation_vi);
  return citation === "" ? null : <SourceLine citation={citation} href={source.url} date={source.dated} />;
}
