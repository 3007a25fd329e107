import { useTranslation } from "react-i18next";

/** Links to the further pages on one participant; `own` is the participant's own page. */
export function ParticipantLinks({ own }: { own: string }) {
  const { t } = useTranslation("desk");
  return (
    <nav aria-label={t("link.ofParticipant")} className="mb-6 border-b border-line print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {(["visits", "outcomes", "baseline"] as const).map((page) => (
          <li key={page}>
            <a href={`${own}/${page}`} className="inline-flex min-h-11 items-center">
              {t(`link.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
