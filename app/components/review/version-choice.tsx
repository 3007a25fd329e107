import { useTranslation } from "react-i18next";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { Section } from "~/components/ui/section";

/** Chooses any two versions of a record to be compared, the newest first. */
export function VersionChoice({ numbers }: { numbers: readonly number[] }) {
  const { t } = useTranslation("review");
  const choices = numbers.map((number) => ({ value: String(number), label: String(number) }));
  const field = (name: "from" | "to", number: number | undefined) => ({
    name,
    id: name,
    defaultValue: String(number ?? ""),
  });
  return (
    <Section title={t("history.compareTitle")} id="compare">
      <form method="get" className="flex flex-wrap items-end gap-4">
        <SelectField
          field={field("from", numbers.at(-1))}
          label={t("history.from")}
          choices={choices}
          emptyChoice={null}
        />
        <SelectField field={field("to", numbers[0])} label={t("history.to")} choices={choices} emptyChoice={null} />
        <SubmitButton>{t("history.compare")}</SubmitButton>
      </form>
    </Section>
  );
}
