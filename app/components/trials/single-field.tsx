import { useTranslation } from "react-i18next";
import { BilingualField } from "~/components/forms/bilingual-field";
import { CheckboxGroup } from "~/components/forms/checkbox-group";
import { DateField } from "~/components/forms/date-field";
import { NumberField } from "~/components/forms/number-field";
import { fieldSource } from "~/components/forms/post-form";
import { SelectField } from "~/components/forms/select-field";
import { TextArea } from "~/components/forms/text-area";
import { TextField } from "~/components/forms/text-field";
import type { SectionField } from "~/domain/trials/fields/field-kinds";
import type { FormEntries } from "~/lib/form-entries";
import type { DraftParts } from "./draft-parts";
import { ScanField } from "./scan-field";
import { useRecordTerm } from "./use-record-term";

export interface SingleFieldProps extends DraftParts {
  field: Exclude<SectionField, { kind: "rows" | "group" }>;
  name: string;
  label: string;
}

/** The values of a list of codes: its entries by position. */
function tickedIn(entries: FormEntries, name: string): ReadonlySet<string> {
  const start = `${name}.`;
  return new Set(Object.entries(entries).flatMap(([key, value]) => (key.startsWith(start) ? [value] : [])));
}

/** A field with one value, drawn by its kind. */
export function SingleField(props: SingleFieldProps) {
  const { field, name, label, entries, refused, required } = props;
  const source = (path: string) => fieldSource(refused, path, entries[path]);
  const common = { field: source(name), label, required: required.has(name) };
  switch (field.kind) {
    case "text":
    case "longText":
      return (
        <div id={name.replaceAll(".", "-")}>
          <BilingualField
            label={label}
            en={source(`${name}.en`)}
            vi={source(`${name}.vi`)}
            long={field.kind === "longText"}
          />
        </div>
      );
    case "longLine":
      return <TextArea {...common} />;
    case "lines":
      return <TextArea {...common} rows={3} />;
    case "whole":
      return <NumberField {...common} />;
    case "decimal":
      return <NumberField {...common} kind="decimal" />;
    case "partialDate":
      return <DateField {...common} precision="partial" />;
    case "email":
      return <TextField {...common} type="email" />;
    case "url":
      return <TextField {...common} type="url" />;
    case "line":
      return <TextField {...common} />;
    case "scan":
      return <ScanField {...common} />;
    default:
      return <ChosenField {...props} field={field} common={common} />;
  }
}

type ChosenProps = Omit<SingleFieldProps, "field"> & {
  field: Exclude<SectionField, { kind: "rows" | "group" }>;
  common: { field: ReturnType<typeof fieldSource>; label: string; required: boolean };
};

/** A field whose value is chosen: from a closed list, from countries, yes or no, or from the trial's interventions. */
function ChosenField({ field, name, entries, countries, interventions, common }: ChosenProps) {
  const { t } = useTranslation("record");
  const term = useRecordTerm();
  const ticked = tickedIn(entries, name);
  switch (field.kind) {
    case "choice":
      return (
        <SelectField {...common} choices={field.codes.map((value) => ({ value, label: term(field.list, value) }))} />
      );
    case "several":
      return (
        <CheckboxGroup
          {...common}
          ticked={ticked}
          choices={field.codes.map((value) => ({ value, label: term(field.list, value) }))}
        />
      );
    case "references":
      return (
        <CheckboxGroup
          {...common}
          hint={interventions.length === 0 ? t("noneToChoose") : undefined}
          ticked={ticked}
          choices={interventions}
        />
      );
    case "reference":
      return <SelectField {...common} choices={interventions} />;
    case "yesNo":
      return (
        <SelectField
          {...common}
          choices={(["true", "false"] as const).map((value) => ({ value, label: t(`yesNo.${value}`) }))}
        />
      );
    default:
      return <SelectField {...common} choices={countries} />;
  }
}
