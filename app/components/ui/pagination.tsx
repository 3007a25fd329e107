import { useTranslation } from "react-i18next";

export interface PaginationProps {
  /** Address of the page before; null on the first page. */
  previous: string | null;
  /** Address of the page after; null on the last page. */
  next: string | null;
  /** Address of the first page, where lists only go forward. */
  first?: string | null;
}

/** Links to the neighbouring pages of a list by cursor. Draws nothing when there are none. */
export function Pagination({ previous, next, first = null }: PaginationProps) {
  const { t } = useTranslation("ui");
  if (previous === null && next === null && first === null) return null;
  return (
    <nav aria-label={t("pagination")} className="flex flex-wrap gap-x-6 py-2 print:hidden">
      {first !== null && <PageLink href={first} words={t("firstPage")} />}
      {previous !== null && <PageLink href={previous} rel="prev" words={t("previousPage")} />}
      {next !== null && <PageLink href={next} rel="next" words={t("nextPage")} />}
    </nav>
  );
}

function PageLink({ href, rel, words }: { href: string; rel?: string; words: string }) {
  return (
    <a href={href} rel={rel} className="inline-flex min-h-11 items-center">
      {words}
    </a>
  );
}
