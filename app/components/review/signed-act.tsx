import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PasswordAgain } from "~/components/forms/password-again";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { Section } from "~/components/ui/section";

export interface SignedActProps {
  act: "publish" | "verify" | "accept" | "return" | "mark" | "lift";
  refused: Refused;
  withReason?: boolean;
  /** The version that was read, where the act is about one. */
  version?: number;
  /** Said in place of the form: the act is not possible now. */
  children?: ReactNode;
}

/** An act on a registered record that is confirmed with the password again. */
export function SignedAct({ act, refused, withReason = false, version, children }: SignedActProps) {
  const { t } = useTranslation("review");
  const { t: ui } = useTranslation("ui");
  const own = refused?.entered["intent"] === act ? refused : undefined;
  const source = (name: string) => {
    const field = fieldSource(own, name);
    return { ...field, id: `${act}-${field.id}` };
  };
  const labels = { password: ui("form.password"), reason: t("act.reason") };
  return (
    <Section title={t(`act.${act}.title`)} id={`act-${act}`} lead={t(`act.${act}.lead`)}>
      {children ?? (
        <PostForm refused={own} labels={labels} idPrefix={`${act}-`}>
          <input type="hidden" name="intent" value={act} />
          {version !== undefined && <input type="hidden" name="version" value={version} />}
          {withReason && <TextArea field={source("reason")} label={labels.reason} required />}
          <PasswordAgain field={source("password")} meaning={t(`act.${act}.meaning`)} />
          <SubmitButton look={act === "return" || act === "mark" ? "danger" : "primary"}>
            {t(`act.${act}.button`)}
          </SubmitButton>
        </PostForm>
      )}
    </Section>
  );
}
