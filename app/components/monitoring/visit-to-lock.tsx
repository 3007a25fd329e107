import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/button";
import { useWords } from "~/components/visits/use-words";

/** Asks which visit of whom is to be locked: a form that only reads. */
export function VisitToLock(props: {
  code: string;
  visit: string;
  /** The visits of the schedule in force; empty where the trial has none. */
  visits: readonly { code: string; name: { en: string; vi: string } }[];
}) {
  const { code, visit, visits } = props;
  const { t } = useTranslation("queries");
  const words = useWords();
  return (
    <form method="get" action="#lock-visit" className="mb-4 flex flex-wrap items-end gap-4">
      <label>
        <span className="mb-1 block text-sm text-muted">{t("participant")}</span>
        <input name="participant" defaultValue={code} className="control" />
      </label>
      <label>
        <span className="mb-1 block text-sm text-muted">{t("lock.visitCode")}</span>
        {visits.length === 0 ? (
          <input name="visit" defaultValue={visit} className="control" />
        ) : (
          <select name="visit" defaultValue={visit} className="control">
            {visits.map((each) => (
              <option key={each.code} value={each.code}>
                {words(each.name)}
              </option>
            ))}
          </select>
        )}
      </label>
      <Button>{t("lock.show")}</Button>
    </form>
  );
}
