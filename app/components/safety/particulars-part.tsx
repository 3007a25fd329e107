import { useTranslation } from "react-i18next";
import { TextArea } from "~/components/forms/text-area";
import { TextField } from "~/components/forms/text-field";
import { particularFields } from "~/domain/safety/adverse-event";
import type { FormPart } from "./form-part";

const short: readonly string[] = ["product", "productDose", "productDates", "weight", "reporter"];

/** What the report of a serious event asks for in words; stored sealed. */
export function ParticularsPart({ source, labels }: FormPart) {
  const { t } = useTranslation("safety");
  return (
    <fieldset className="space-y-6">
      <legend className="text-lg font-semibold">{t("particulars.title")}</legend>
      <p className="max-w-prose text-muted">{t("particulars.lead")}</p>
      {particularFields.map((field) => {
        const name = `particulars.${field}`;
        const Field = short.includes(field) ? TextField : TextArea;
        return <Field key={field} field={source(name)} label={labels[name] ?? ""} />;
      })}
    </fieldset>
  );
}
