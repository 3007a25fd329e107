import { useTranslation } from "react-i18next";
import { ErrorSummary } from "~/components/forms/error-summary";
import type { FieldSource } from "~/components/forms/field-source";
import { FormStack } from "~/components/forms/form-stack";
import { SelectField } from "~/components/forms/select-field";
import { SubmitButton } from "~/components/forms/submit-button";
import { TextArea } from "~/components/forms/text-area";
import { TextField } from "~/components/forms/text-field";

/** A parameter of a method with its words, its text and the sentences of its faults. */
export interface ParameterField {
  name: string;
  label: string;
  hint: string;
  value: string;
  control: "line" | "area" | "choice";
  required: boolean;
  choices: readonly { value: string; label: string }[];
  errors: string[];
}

export interface MethodFormProps {
  /** Path of the page, which the form asks again with its parameters; its answer is shown at the result. */
  action: string;
  fields: readonly ParameterField[];
}

const idOf = (name: string) => `parameter-${name}`;

/** The parameters of a method as a plain GET form; faults stand at its head and beside their fields. */
export function MethodForm({ action, fields }: MethodFormProps) {
  const { t } = useTranslation("methods");
  const faults = fields.flatMap(({ name, label, errors }) =>
    errors.map((message) => ({ message, label, fieldId: idOf(name) })),
  );
  return (
    <form method="get" action={`${action}#result`}>
      <ErrorSummary faults={faults} />
      <FormStack>
        <div className="grid max-w-3xl gap-6 sm:grid-cols-2">
          {fields.map((field) => (
            <div key={field.name} className={field.control === "area" ? "min-w-0 sm:col-span-2" : "min-w-0"}>
              <Parameter {...field} />
            </div>
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <SubmitButton>{t("page.compute")}</SubmitButton>
          <a href={action} className="inline-flex min-h-11 items-center">
            {t("page.toExample")}
          </a>
        </div>
      </FormStack>
    </form>
  );
}

function Parameter({ name, label, hint, value, control, required, choices, errors }: ParameterField) {
  const field: FieldSource = { name, id: idOf(name), defaultValue: value, errors, required };
  const words = { field, label, hint: hint === "" ? undefined : hint };
  if (control === "choice") return <SelectField {...words} choices={choices} emptyChoice={null} />;
  if (control === "area") return <TextArea {...words} rows={3} />;
  return <TextField {...words} autoComplete="off" />;
}
