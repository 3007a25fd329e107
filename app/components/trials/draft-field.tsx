import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RepeatableRows } from "~/components/forms/repeatable-rows";
import type { SectionField } from "~/domain/trials/fields/field-kinds";
import { rowCount } from "~/lib/form-entries";
import type { DraftParts } from "./draft-parts";
import { FieldHelp } from "./field-help";
import { RowWindows } from "./row-windows";
import { SingleField } from "./single-field";
import { useFieldLabel } from "./use-field-label";

export interface DraftFieldProps extends DraftParts {
  field: SectionField;
  /** Dotted name of what the field stands in; empty at the top of a section. */
  within: string;
}

/** One field of a draft's section, drawn by its kind; groups and rows draw their parts. */
export function DraftField({ field, within, ...parts }: DraftFieldProps) {
  const label = useFieldLabel();
  const name = [within, field.name].filter((part) => part !== "").join(".");
  const words = label(name);
  const help = <FieldHelp name={name} label={words} item={field.item} />;
  if (field.kind === "rows") return <DraftRows field={field} name={name} help={help} {...parts} />;
  if (field.kind === "group") {
    return (
      <fieldset id={name.replaceAll(".", "-")} className="space-y-4">
        <legend className="text-lg font-semibold">{words}</legend>
        {help}
        {field.parts.map((part) => (
          <DraftField key={part.name} field={part} within={name} {...parts} />
        ))}
      </fieldset>
    );
  }
  return (
    <div>
      <SingleField field={field} name={name} label={words} {...parts} />
      {help}
    </div>
  );
}

type RowsProps = DraftParts & { field: Extract<SectionField, { kind: "rows" }>; name: string; help: ReactNode };

/** The rows of a group, each with its hidden stable id; they are added, moved and removed by plain posts. */
function DraftRows({ field, name, help, ...parts }: RowsProps) {
  const { t } = useTranslation("desk");
  const label = useFieldLabel();
  const count = rowCount(parts.entries, name);
  const anchor = name.replaceAll(".", "-");
  const rowAnchor = (index: number) => (field.bare ? `${anchor}-row-${index}` : `${anchor}-${index}`);
  const intent = (value: string, opens: string) => ({
    name: "intent",
    value,
    formNoValidate: true,
    formAction: `#${opens}`,
  });
  const shown = parts.windows[name];
  return (
    <div id={anchor}>
      <RepeatableRows
        legend={label(name)}
        rowName={t("draft.row")}
        hint={
          <>
            {help}
            {shown && <RowWindows group={name} shown={shown} />}
          </>
        }
        firstNumber={(shown?.first ?? 0) + 1}
        rows={Array.from({ length: count }, (_, index) => {
          const id = parts.entries[`${name}.${index}.id`];
          return {
            id: rowAnchor(index),
            key: `${name}-${id ?? `${index}-${parts.entries[`${name}.${index}`] ?? ""}`}`,
            content: (
              <>
                {!field.bare && <input type="hidden" name={`${name}.${index}.id`} value={id ?? `row-${index + 1}`} />}
                {field.parts.map((part) => (
                  <DraftField key={part.name} field={part} within={`${name}.${index}`} {...parts} />
                ))}
              </>
            ),
            upButton: index > 0 ? intent(`up:${name}:${index}`, rowAnchor(index - 1)) : undefined,
            downButton: index < count - 1 ? intent(`up:${name}:${index + 1}`, rowAnchor(index + 1)) : undefined,
            removeButton: intent(`remove:${name}:${index}`, anchor),
          };
        })}
        addButton={intent(`add:${name}`, rowAnchor(count))}
      />
    </div>
  );
}
