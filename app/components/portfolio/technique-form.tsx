import { useTranslation } from "react-i18next";
import { CheckboxGroup } from "~/components/forms/checkbox-group";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SubmitButton } from "~/components/forms/submit-button";
import { useLocal } from "~/components/ui/local-words";

/** The techniques that a trial is one of, for those who may note them as a form. */
export function TechniqueForm(props: {
  refused: Refused;
  techniques: readonly { code: string; nameEn: string; nameVi: string }[];
  noted: readonly string[];
  writes: boolean;
}) {
  const { refused, techniques, noted, writes } = props;
  const { t } = useTranslation("portfolio");
  const local = useLocal();
  const labels = { techniques: t("technique.choose") };
  const named = techniques.map(({ code, nameEn, nameVi }) => ({ value: code, label: local(nameEn, nameVi) }));
  if (!writes) {
    const shown = named.filter(({ value }) => noted.includes(value));
    return <p>{shown.length === 0 ? t("technique.none") : shown.map(({ label }) => label).join("; ")}</p>;
  }
  return (
    <PostForm refused={refused} labels={labels}>
      <input type="hidden" name="intent" value="techniques" />
      <CheckboxGroup
        field={fieldSource(refused, "techniques")}
        label={labels.techniques}
        choices={named}
        ticked={new Set(noted)}
      />
      <SubmitButton>{t("technique.submit")}</SubmitButton>
    </PostForm>
  );
}
