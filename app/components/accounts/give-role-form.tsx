import { useTranslation } from "react-i18next";
import { GrantFields, useGrantLabels } from "~/components/accounts/grant-fields";
import { PostForm, type Refused } from "~/components/forms/post-form";
import type { Choice } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { Section } from "~/components/ui/section";

/** Gives an account a further role for a period. */
export function GiveRoleForm({ refused, organisations }: { refused: Refused; organisations: readonly Choice[] }) {
  const { t } = useTranslation("security");
  const labels = useGrantLabels();
  const own = refused?.entered["intent"] === "give-role" ? refused : undefined;
  return (
    <Section title={t("grant.title")}>
      <PostForm refused={own} labels={labels}>
        <input type="hidden" name="intent" value="give-role" />
        <GrantFields refused={own} organisations={organisations} />
        <SubmitButton>{t("grant.give")}</SubmitButton>
      </PostForm>
    </Section>
  );
}
