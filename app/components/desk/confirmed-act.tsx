import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PasswordAgain } from "~/components/forms/password-again";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { Section } from "~/components/ui/section";

export interface ConfirmedActProps {
  act: "submit" | "publish" | "release" | "register" | "return";
  refused: Refused;
  withReason?: boolean;
  /** The version that was read, where the act is about one. */
  version?: number;
  /** Said before the form; a blocked act shows only this. */
  children?: ReactNode;
}

/** An act that is confirmed with the password again: what it means, its reason where it needs one, the button. */
export function ConfirmedAct({ act, refused, withReason = false, version, children }: ConfirmedActProps) {
  const { t } = useTranslation("desk");
  const { t: ui } = useTranslation("ui");
  const own = refused?.entered["intent"] === act ? refused : undefined;
  const source = (name: string) => {
    const field = fieldSource(own, name);
    return { ...field, id: `${act}-${field.id}` };
  };
  const labels = { password: ui("form.password"), reason: t("act.reason") };
  return (
    <Section title={t(`act.${act}.title`)} id={`act-${act}`} lead={t(`act.${act}.lead`)}>
      {children ? <p className="max-w-prose text-warn">{children}</p> : null}
      {!children && (
        <PostForm refused={own} labels={labels} idPrefix={`${act}-`}>
          <input type="hidden" name="intent" value={act} />
          {version !== undefined && <input type="hidden" name="version" value={version} />}
          {withReason && <TextArea field={source("reason")} label={labels.reason} required />}
          <PasswordAgain field={source("password")} meaning={t(`act.${act}.meaning`)} />
          <SubmitButton look={act === "return" ? "danger" : "primary"}>{t(`act.${act}.button`)}</SubmitButton>
        </PostForm>
      )}
    </Section>
  );
}
