import { useTranslation } from "react-i18next";
import { fieldSource, PostForm, type Refused } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { Notice } from "~/components/ui/notice";
import { useLanguage } from "~/components/ui/use-language";

/** A heading of the file, a value under it, and the field that it means; empty where it is left out. */
export interface FileHeading {
  place: number;
  heading: string;
  example: string;
  field: string;
}

/** A column that the kind of file may have. */
export interface KnownColumn {
  field: string;
  heading: { en: string; vi: string };
  required: boolean;
}

/** What each heading of the file means. Opened at once when a required column is missing. */
export function HeadingForm(props: {
  refused: Refused;
  headings: readonly FileHeading[];
  columns: readonly KnownColumn[];
  missing: readonly { en: string; vi: string }[];
}) {
  const { refused, headings, columns, missing } = props;
  const { t } = useTranslation("exchange");
  const language = useLanguage();
  return (
    <details open={missing.length > 0} className="mt-10 border-t border-line pt-6">
      <summary className="min-h-11 cursor-pointer text-xl font-semibold">{t("bulk.heading.title")}</summary>
      <p className="mb-4 text-muted">{t("bulk.heading.lead")}</p>
      {missing.length > 0 && (
        <Notice kind="error">
          {t("bulk.heading.missing", { columns: missing.map((heading) => heading[language]).join(", ") })}
        </Notice>
      )}
      <div className="mt-4">
        <PostForm refused={refused} labels={{}}>
          {headings.map(({ place, heading, example, field }) => (
            <SelectField
              key={place}
              field={fieldSource(refused, `heading.${place}`, field)}
              label={heading}
              hint={example === "" ? undefined : t("bulk.heading.example", { value: example })}
              choices={columns.map((column) => ({ value: column.field, label: column.heading[language] }))}
              emptyChoice={t("bulk.heading.leaveOut")}
            />
          ))}
          <SubmitButton look="secondary" intent="headings">
            {t("bulk.heading.submit")}
          </SubmitButton>
        </PostForm>
      </div>
    </details>
  );
}
