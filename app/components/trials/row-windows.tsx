import { useTranslation } from "react-i18next";
import { type RowWindow, rowsAtOnce } from "~/domain/trials/row-window";

/** Which rows of a long group the form shows, and links to the others. */
export function RowWindows({ group, shown }: { group: string; shown: RowWindow }) {
  const { t } = useTranslation("record");
  const { total, first } = shown;
  const count = Math.max(1, Math.ceil(total / rowsAtOnce));
  const ends = (start: number) => ({ first: start + 1, last: Math.min(start + rowsAtOnce, total) });
  return (
    <nav aria-label={t("row.window", { ...ends(first), total })} className="my-3">
      <p className="font-semibold">{t("row.window", { ...ends(first), total })}</p>
      <p>{t("row.otherWindows")}</p>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        {Array.from({ length: count }, (_, index) => index * rowsAtOnce).map((start) => (
          <li key={start}>
            {start === first ? (
              <span aria-current="true">{t("row.windowLink", ends(start))}</span>
            ) : (
              <a href={`?${group}=${start}`}>{t("row.windowLink", ends(start))}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
