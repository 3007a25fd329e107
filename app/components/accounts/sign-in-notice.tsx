import { useTranslation } from "react-i18next";
import { Notice } from "~/components/ui/notice";

export interface SignInNoticeProps {
  notice: "idle" | "life" | "hospital" | "password";
  idleMinutes: number;
  longestHours: number;
  /** What was typed when the session was over is kept. */
  formKept: boolean;
}

/** Why somebody stands at sign-in: the session is over, the hospital's sign-on opened nothing, a password was given. */
export function SignInNotice({ notice, idleMinutes: minutes, longestHours: hours, formKept }: SignInNoticeProps) {
  const { t } = useTranslation("security");
  const words = {
    idle: t("signIn.ended.idle", { minutes }),
    life: t("signIn.ended.life", { hours }),
    hospital: t("signIn.refusedHospital"),
    password: t("signIn.passwordGiven"),
  };
  return (
    <div className="mb-6 max-w-md">
      <Notice kind={notice === "hospital" ? "warning" : notice === "password" ? "done" : "info"}>
        {words[notice]}
        {formKept && ` ${t("signIn.formKept")}`}
      </Notice>
    </div>
  );
}
