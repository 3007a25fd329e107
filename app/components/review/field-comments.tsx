import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";

/** An open comment bound to a field. */
export interface FieldComment {
  id: number;
  path: string;
  severity: string;
  body: string;
}

/** The open comments on one field (`section.field`), shown beside it, each leading to its thread; nothing where there are none. */
export function FieldComments(props: { publicId: string; path: string; comments: readonly FieldComment[] }) {
  const { publicId, path, comments } = props;
  const { t } = useTranslation("review");
  return comments
    .filter((comment) => comment.path === path)
    .map(({ id, severity, body }) => (
      <Notice
        key={id}
        kind={severity === "major" ? "error" : "warning"}
        title={t(`severity.${severity === "major" ? "major" : "advisory"}`)}
      >
        <p className="whitespace-pre-line">{body}</p>
        <a href={`/desk/trials/${publicId}/comments#comment-${id}`}>{t("comment.answer")}</a>
      </Notice>
    ));
}
