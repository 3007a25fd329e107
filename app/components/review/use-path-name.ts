import { useTranslation } from "react-i18next";
import { useFieldLabel } from "~/components/trials/use-field-label";
import { partsOfPath } from "~/domain/trials/life-cycle/review-comment";

/** The words of a comment's path: section and field of the record, or the proposal. */
export function usePathName(): (path: string) => string {
  const { t } = useTranslation("review");
  const { t: words } = useTranslation("record");
  const label = useFieldLabel();
  return (path) => {
    const parts = partsOfPath(path);
    if (!parts) return t("comment.proposal", { number: path.split(".")[1] });
    return `${words(`section.${parts.section}`)}: ${label(parts.field)}`;
  };
}
