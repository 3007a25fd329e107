import { useTranslation } from "react-i18next";
import { BilingualField } from "~/components/forms/bilingual-field";
import { DateField } from "~/components/forms/date-field";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource, type Refused } from "~/components/forms/post-form";
import { RepeatableRows } from "~/components/forms/repeatable-rows";
import { type Choice, SelectField } from "~/components/forms/select-field";
import { TextField } from "~/components/forms/text-field";
import { useTerm } from "~/components/ui/use-term";
import type { SectionField } from "~/domain/trials/section-fields";
import { type FormEntries, rowCount } from "~/lib/form-entries";
import { useFieldLabel } from "./use-field-label";

export interface DraftFieldProps {
  field: SectionField;
  /** Dotted name of what the field stands in; empty at the top of a section. */
  within: string;
  entries: FormEntries;
  refused: Refused;
  required: ReadonlySet<string>;
  /** Countries with their names, where the section asks for them. */
  countries: readonly Choice[];
}

/** One field of a draft's section, drawn by its kind; groups and rows draw their parts. */
export function DraftField({ field, within, ...parts }: DraftFieldProps) {
  const { t } = useTranslation("desk");
  const label = useFieldLabel();
  const name = [within, field.name].filter((part) => part !== "").join(".");
  const words = label(name, within !== "");
  if (field.kind === "rows") {
    return (
      <RepeatableRows
        legend={words}
        rowName={t("draft.row")}
        rows={Array.from({ length: rowCount(parts.entries, name) }, (_, index) => ({
          key: `${name}-${parts.entries[`${name}.${index}.id`] ?? index}`,
          content: (
            <>
              {!field.bare && (
                <input
                  type="hidden"
                  name={`${name}.${index}.id`}
                  value={parts.entries[`${name}.${index}.id`] ?? `row-${index + 1}`}
                />
              )}
              {field.parts.map((part) => (
                <DraftField key={part.name} field={part} within={`${name}.${index}`} {...parts} />
              ))}
            </>
          ),
          removeButton: { name: "intent", value: `remove:${name}:${index}`, formNoValidate: true },
        }))}
        addButton={{ name: "intent", value: `add:${name}`, formNoValidate: true }}
      />
    );
  }
  if (field.kind === "group") {
    return (
      <fieldset className="space-y-4">
        <legend className="text-lg font-semibold">{words}</legend>
        {field.parts.map((part) => (
          <DraftField key={part.name} field={part} within={name} {...parts} />
        ))}
      </fieldset>
    );
  }
  return <SingleField field={field} name={name} label={words} {...parts} />;
}

interface SingleFieldProps extends Omit<DraftFieldProps, "field" | "within"> {
  field: Exclude<SectionField, { kind: "rows" | "group" }>;
  name: string;
  label: string;
}

function SingleField({ field, name, label, entries, refused, required, countries }: SingleFieldProps) {
  const term = useTerm();
  const source = (path: string) => fieldSource(refused, path, entries[path]);
  const common = { field: source(name), label, required: required.has(name) };
  switch (field.kind) {
    case "text":
    case "longText":
      return (
        <BilingualField
          label={label}
          en={source(`${name}.en`)}
          vi={source(`${name}.vi`)}
          long={field.kind === "longText"}
        />
      );
    case "choice":
      return (
        <SelectField {...common} choices={field.codes.map((value) => ({ value, label: term(field.list, value) }))} />
      );
    case "country":
      return <SelectField {...common} choices={countries} />;
    case "whole":
      return <NumberField {...common} />;
    case "partialDate":
      return <DateField {...common} precision="partial" />;
    case "email":
      return <TextField {...common} type="email" />;
    case "line":
      return <TextField {...common} />;
  }
}
