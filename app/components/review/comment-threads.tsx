import { useTranslation } from "react-i18next";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { StatusLabel } from "~/components/ui/status-label";
import { useLanguage } from "~/components/ui/use-language";
import { useTerm } from "~/components/ui/use-term";
import { formatInstant } from "~/lib/formatting/dates";
import { usePathName } from "./use-path-name";

/** A review comment with its answers. */
export interface CommentThread {
  id: number;
  path: string;
  severity: string;
  body: string;
  created_at: Date;
  resolved_at: Date | null;
  answers: readonly { id: number; body: string; author_role: string; created_at: Date }[];
}

/** Review comments, each with its answers, a form to answer, and for the regulator a button to resolve it. */
export function CommentThreads(props: { comments: readonly CommentThread[]; reviews: boolean; refused: Refused }) {
  const { comments, reviews, refused } = props;
  const { t } = useTranslation("review");
  if (comments.length === 0) return <p>{t("comment.none")}</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {comments.map((comment) => (
        <Thread key={comment.id} comment={comment} reviews={reviews} refused={refused} />
      ))}
    </ol>
  );
}

function Thread({ comment, reviews, refused }: { comment: CommentThread; reviews: boolean; refused: Refused }) {
  const { t } = useTranslation("review");
  const language = useLanguage();
  const term = useTerm();
  const pathName = usePathName();
  const open = comment.resolved_at === null;
  const own = refused?.entered["comment"] === String(comment.id) ? refused : undefined;
  const answer = { ...fieldSource(own, "body"), id: `answer-${comment.id}` };
  const tone = open ? (comment.severity === "major" ? "stopped" : "attention") : "done";
  return (
    <li id={`comment-${comment.id}`} className="py-4">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className="font-semibold">{pathName(comment.path)}</span>
        <StatusLabel tone={tone}>
          {t(`severity.${comment.severity === "major" ? "major" : "advisory"}`)},{" "}
          {t(open ? "comment.open" : "comment.resolved")}
        </StatusLabel>
        <span className="text-sm text-muted">{formatInstant(comment.created_at, language)}</span>
      </p>
      <p className="max-w-prose whitespace-pre-line">{comment.body}</p>
      {comment.answers.map(({ id, body, author_role, created_at }) => (
        <div key={id} className="mt-2 border-s-2 border-line ps-4">
          <p className="text-sm text-muted">
            {term("role", author_role)}, {formatInstant(created_at, language)}
          </p>
          <p className="max-w-prose whitespace-pre-line">{body}</p>
        </div>
      ))}
      {open && (
        <details className="mt-3" open={own !== undefined}>
          <summary className="min-h-11 cursor-pointer content-center">{t("comment.answer")}</summary>
          <PostForm refused={own} labels={{ body: t("comment.answer") }} idPrefix="answer-">
            <input type="hidden" name="comment" value={comment.id} />
            <TextArea field={answer} label={t("comment.answer")} required />
            <SubmitButton intent="answer">{t("comment.answerButton")}</SubmitButton>
          </PostForm>
        </details>
      )}
      {open && reviews && (
        <form method="post" className="mt-3">
          <input type="hidden" name="comment" value={comment.id} />
          <SubmitButton intent="resolve" look="secondary">
            {t("comment.resolve")}
          </SubmitButton>
        </form>
      )}
    </li>
  );
}
