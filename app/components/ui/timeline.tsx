import type { ReactNode } from "react";
import { MissingValue } from "~/components/ui/missing-value";
import { useLanguage } from "~/components/ui/use-language";
import { formatDate } from "~/lib/formatting/dates";

export interface TimelineItem {
  key: string;
  /** Civil date, whole or partial; null when the source gives none. */
  date: string | null;
  title: ReactNode;
  detail?: ReactNode;
}

/** Dated happenings in the order given. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  const language = useLanguage();
  return (
    <ol className="border-s-2 border-line">
      {items.map(({ key, date, title, detail }) => (
        <li key={key} className="relative pb-5 ps-6 last:pb-0">
          <span aria-hidden="true" className="absolute -start-[7px] top-1.5 size-3 rounded-full bg-accent" />
          <p className="text-sm text-muted">
            {date === null ? (
              <MissingValue kind="not-stated" />
            ) : (
              <time dateTime={date}>{formatDate(date, language)}</time>
            )}
          </p>
          <div className="font-semibold">{title}</div>
          {detail !== undefined && <div className="max-w-prose">{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
