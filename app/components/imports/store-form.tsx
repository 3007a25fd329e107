import { useTranslation } from "react-i18next";
import { ButtonRow } from "~/components/forms/button-row";
import { PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { Section } from "~/components/ui/section";

/** The ends of a preview: all rows, the good ones, or none. */
export function StoreForm({ refused, good, bad }: { refused: Refused; good: number; bad: number }) {
  const { t } = useTranslation("exchange");
  return (
    <Section title={t("bulk.store.title")} lead={good > 0 && bad > 0 ? t("bulk.store.goodHint") : undefined}>
      <PostForm refused={refused} labels={{}}>
        <ButtonRow>
          {good > 0 && bad === 0 && <SubmitButton intent="store-all">{t("bulk.store.all")}</SubmitButton>}
          {good > 0 && bad > 0 && <SubmitButton intent="store-good">{t("bulk.store.good")}</SubmitButton>}
          <SubmitButton look="danger" intent="discard">
            {t("bulk.store.discard")}
          </SubmitButton>
        </ButtonRow>
      </PostForm>
    </Section>
  );
}
