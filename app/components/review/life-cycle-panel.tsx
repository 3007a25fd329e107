import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";
import { StatusLabel } from "~/components/ui/status-label";
import { partsOfPath } from "~/domain/trials/life-cycle/review-comment";
import { usePathName } from "./use-path-name";

/** Where a trial stands in its life cycle, as its desk page shows it. */
export interface LifeCycleFacts {
  /** The standing of the update under way; null where there is none. */
  update: string | null;
  similar: number;
  /** How many drafts and submissions of others it resembles; their content is not shown. */
  unpublished: number;
  open: readonly { id: number; path: string; severity: string; body: string }[];
  pages: readonly ("comments" | "update" | "proposals/new" | "certificates" | "claims" | "similar" | "mistaken")[];
}

/** The pages of a trial's life cycle that the actor may open, its open comments with a link to each field, look-alikes. */
export function LifeCyclePanel(props: { publicId: string; facts: LifeCycleFacts; edits: boolean }) {
  const { publicId, facts, edits } = props;
  const { t } = useTranslation("review");
  const pathName = usePathName();
  const base = `/desk/trials/${publicId}`;
  const placeOf = (path: string, id: number): string => {
    const parts = partsOfPath(path);
    return edits && parts ? `${base}/draft/${parts.section}#${parts.field}` : `${base}/comments#comment-${id}`;
  };
  return (
    <>
      {facts.pages.length > 0 && (
        <nav aria-label={t("page.of")} className="mb-6 print:hidden">
          <ul className="flex flex-wrap gap-x-6">
            {facts.pages.map((page) => (
              <li key={page}>
                <a href={`${base}/${page}`} className="inline-flex min-h-11 items-center">
                  {t(`page.${page}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="mb-4 space-y-4 empty:hidden">
        {facts.update && (
          <Notice kind="info">
            {t(facts.update === "in_review" ? "update.waiting" : "update.underWay")}{" "}
            {facts.pages.includes("update") && <a href={`${base}/update`}>{t("page.update")}</a>}
          </Notice>
        )}
        {facts.similar > 0 && (
          <Notice kind="warning">
            {t("similar.warning", { count: facts.similar })} <a href={`${base}/similar`}>{t("similar.compare")}</a>
          </Notice>
        )}
        {facts.unpublished > 0 && (
          <Notice kind="warning">{t("similar.unpublished", { count: facts.unpublished })}</Notice>
        )}
        {facts.open.length > 0 && (
          <Notice kind="warning" title={t("comment.openCount", { count: facts.open.length })}>
            <ul>
              {facts.open.map(({ id, path, severity, body }) => (
                <li key={id} className="py-1">
                  <StatusLabel tone={severity === "major" ? "stopped" : "attention"}>
                    {t(`severity.${severity === "major" ? "major" : "advisory"}`)}
                  </StatusLabel>{" "}
                  <a href={placeOf(path, id)}>{pathName(path)}</a>: {body}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </>
  );
}
