import { useTranslation } from "react-i18next";
import { GrantFields, PeriodFields, useGrantLabels } from "~/components/accounts/grant-fields";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { type Choice, SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextField } from "~/components/forms/text-field";
import { languages } from "~/lib/languages/languages";

export interface InvitationFormProps {
  refused: Refused;
  /** Every organisation, for those who give out every role. */
  organisations: readonly Choice[];
  /** Sites of one's own trials, for those who invite coordinators only; null: every role is given out. */
  sites: readonly Choice[] | null;
}

/** Whom to invite, in which language to write, and to which role. */
export function InvitationForm({ refused, organisations, sites }: InvitationFormProps) {
  const { t } = useTranslation("security");
  const labels = {
    name: t("accounts.name"),
    email: t("accounts.email"),
    language: t("invite.language"),
    ownSite: t("grant.ownSite"),
  };
  const grantLabels = useGrantLabels();
  const source = (name: string) => fieldSource(refused, name);
  return (
    <PostForm refused={refused} labels={{ ...labels, ...grantLabels }}>
      <TextField field={source("name")} label={labels.name} autoComplete="off" required />
      <TextField field={source("email")} label={labels.email} type="email" autoComplete="off" required />
      <SelectField
        field={fieldSource(refused, "language", languages[0])}
        label={labels.language}
        choices={languages.map((value) => ({ value, label: t(`invite.languages.${value}`) }))}
        emptyChoice={null}
      />
      {sites === null ? (
        <GrantFields refused={refused} organisations={organisations} />
      ) : (
        <>
          <SelectField field={source("ownSite")} label={labels.ownSite} choices={sites} required />
          <PeriodFields refused={refused} />
        </>
      )}
      <SubmitButton>{t("invite.submit")}</SubmitButton>
    </PostForm>
  );
}
