import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";

export interface SignInNoticeProps {
  /** Null: nobody's session is known to be over. */
  notice: "idle" | "life" | "hospital" | "password" | null;
  idleMinutes: number;
  longestHours: number;
  /** What was typed when the session was over is kept. */
  formKept: boolean;
  /** A form was sent that is neither saved nor kept. */
  unsaved: boolean;
}

type NoticeOf = NonNullable<SignInNoticeProps["notice"]>;

function kindOf(notice: NoticeOf | null, unsaved: boolean) {
  if (unsaved || notice === "hospital") return "warning";
  return notice === "password" ? "done" : "info";
}

/**
 * Why somebody stands at sign-in: the session is over, the hospital's sign-on opened nothing, a password was given, and whether a
 * form that was sent is kept or lost. Nothing where there is nothing to say.
 */
export function SignInNotice(props: SignInNoticeProps) {
  const { notice, idleMinutes: minutes, longestHours: hours, formKept, unsaved } = props;
  const { t } = useTranslation("security");
  if (notice === null && !unsaved) return null;
  const words: Record<NoticeOf, string> = {
    idle: t("signIn.ended.idle", { minutes }),
    life: t("signIn.ended.life", { hours }),
    hospital: t("signIn.refusedHospital"),
    password: t("signIn.passwordGiven"),
  };
  return (
    <div className="mb-6 max-w-md">
      <Notice kind={kindOf(notice, unsaved)}>
        {notice !== null && words[notice]}
        {formKept && ` ${t("signIn.formKept")}`}
        {unsaved && ` ${t("signIn.unsaved")}`}
      </Notice>
    </div>
  );
}
