import { useTranslation } from "react-i18next";

/** How many trials fit, and what was searched for where nothing held the words as they were typed. */
export function FoundLine({
  typed,
  respelt,
  found,
}: {
  typed: string;
  respelt: string | null;
  found: { count: number; more: boolean };
}) {
  const { t } = useTranslation("public");
  return (
    <div className="mb-4 space-y-1">
      {respelt !== null && <p className="max-w-prose">{t("trials.respelt", { typed, respelt })}</p>}
      <p className="text-muted">
        {found.more ? t("trials.foundMore", { count: found.count }) : t("trials.found", { count: found.count })}
      </p>
    </div>
  );
}
