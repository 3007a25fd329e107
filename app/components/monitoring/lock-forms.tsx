import { useTranslation } from "react-i18next";
import { PasswordAgain } from "~/components/forms/password-again";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";

/** What a lock is about: the trial (both null), or one participant's visit. */
export interface LockSubject {
  code: string | null;
  visit: string | null;
}

const nameOf = ({ code, visit }: LockSubject): string => (code === null ? "trial" : `${code} ${visit}`);

function Subject({ subject }: { subject: LockSubject }) {
  return (
    <>
      <input type="hidden" name="subject" value={nameOf(subject)} />
      {subject.code !== null && <input type="hidden" name="participant" value={subject.code} />}
      {subject.visit !== null && <input type="hidden" name="visit" value={subject.visit} />}
    </>
  );
}

/** The refusal, where it was this form that was refused. */
function own(refused: Refused, intent: string, subject: LockSubject): Refused {
  const entered = refused?.entered;
  return entered?.["intent"] === intent && entered["subject"] === nameOf(subject) ? refused : undefined;
}

/** Locks what was shown, confirmed with the password again and bound to the hash of the rows. */
export function LockForm(props: { refused: Refused; subject: LockSubject; rows: number; sha256: string }) {
  const { subject, rows, sha256 } = props;
  const { t } = useTranslation("queries");
  const { t: ui } = useTranslation("ui");
  const refused = own(props.refused, "lock", subject);
  const prefix = subject.code === null ? "lock-trial-" : "lock-visit-";
  const password = fieldSource(refused, "password");
  return (
    <PostForm refused={refused} labels={{ password: ui("form.password") }} idPrefix={prefix}>
      <p>{t("lock.covers", { count: rows })}</p>
      <p className="text-sm break-all">
        <code>{sha256}</code>
      </p>
      <input type="hidden" name="intent" value="lock" />
      <input type="hidden" name="sha256" value={sha256} />
      <Subject subject={subject} />
      <PasswordAgain field={{ ...password, id: `${prefix}${password.id}` }} meaning={t("lock.meaning")} />
      <SubmitButton>{t("lock.button")}</SubmitButton>
    </PostForm>
  );
}

/** Unlocks with a reason, confirmed with the password again. */
export function UnlockForm(props: { refused: Refused; subject: LockSubject; id: number }) {
  const { subject, id } = props;
  const { t } = useTranslation("queries");
  const { t: ui } = useTranslation("ui");
  const refused = own(props.refused, "unlock", subject);
  const prefix = `unlock-${id}-`;
  const source = (name: string) => {
    const field = fieldSource(refused, name);
    return { ...field, id: `${prefix}${field.id}` };
  };
  const labels = { reason: t("reason"), password: ui("form.password") };
  return (
    <details open={refused !== undefined}>
      <summary className="w-fit">{t("lock.unlock")}</summary>
      <PostForm refused={refused} labels={labels} idPrefix={prefix}>
        <input type="hidden" name="intent" value="unlock" />
        <Subject subject={subject} />
        <TextArea field={source("reason")} label={labels.reason} required />
        <PasswordAgain field={source("password")} meaning={t("lock.unlockMeaning")} />
        <SubmitButton look="danger">{t("lock.unlock")}</SubmitButton>
      </PostForm>
    </details>
  );
}
