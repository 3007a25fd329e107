import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/forms/submit-button";
import { Section } from "~/components/ui/section";

/** Asks to see accumulating outcomes: the look is recorded with who, when, and whether it was planned. */
export function LookForm() {
  const { t } = useTranslation("desk");
  return (
    <Section title={t("look.title")} id="look" lead={t("look.lead")}>
      <form method="post" className="space-y-4">
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="planned" value="yes" className="size-5 shrink-0" />
          <span>{t("look.planned")}</span>
        </label>
        <SubmitButton look="secondary">{t("look.submit")}</SubmitButton>
      </form>
    </Section>
  );
}
