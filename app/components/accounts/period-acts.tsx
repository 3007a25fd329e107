import { useTranslation } from "react-i18next";
import type { GrantRow } from "~/components/accounts/grant-table";
import { Button } from "~/components/ui/button";
import { useLanguage } from "~/components/ui/use-language";
import { formatInstant } from "~/lib/formatting/dates";

/** Sets the last day of a role, or ends it now; a role that is over only says so. */
export function PeriodActs({ grant, now }: { grant: GrantRow; now: string }) {
  const { t } = useTranslation("security");
  const language = useLanguage();
  if (grant.endsAt !== null && new Date(grant.endsAt) <= new Date(now)) return <span>{t("grant.over")}</span>;
  const id = `until-${grant.id}`;
  const since = formatInstant(grant.startsAt, language);
  return (
    <details>
      <summary className="w-fit">
        {t("grant.period")} <span className="sr-only">{since}</span>
      </summary>
      <form method="post" className="mt-2 space-y-2">
        <input type="hidden" name="grant" value={grant.id} />
        <label htmlFor={id} className="block text-sm">
          {t("grant.until")} <span className="text-muted">({t("grant.untilHint")})</span>
        </label>
        <input id={id} type="date" name="until" className="control" />
        <Button name="intent" value="period">
          {t("grant.setEnd")}
        </Button>
        <Button look="danger" name="intent" value="end-role">
          {t("grant.endNow")}
        </Button>
      </form>
    </details>
  );
}
