import { useTranslation } from "react-i18next";
import { type FieldComment, FieldComments } from "./field-comments";

/** The open comments on a field of a record under review, and the way to a new one. */
export function CommentsBeside(props: { publicId: string; path: string; comments: readonly FieldComment[] }) {
  const { publicId, path } = props;
  const { t } = useTranslation("review");
  return (
    <div className="mt-1 space-y-2 print:hidden">
      <FieldComments {...props} />
      <a
        href={`/desk/trials/${publicId}/comments?field=${path}#comment`}
        className="inline-flex min-h-6 items-center text-sm"
      >
        {t("comment.onField")}
      </a>
    </div>
  );
}
