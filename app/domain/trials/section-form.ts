import { entriesOf, type FormEntries, valueOf } from "~/lib/form-entries";
import { numberFromText } from "~/lib/number-text";
import { settledDate } from "~/lib/partial-date";
import type { SectionField } from "./fields/field-kinds";
import { sectionFields } from "./section-fields";
import type { RecordSection } from "./section-names";

type Group = Record<string, unknown>;

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One value turned by its field's kind; groups and rows part by part. */
function turned(value: unknown, field: SectionField, turn: (value: unknown, field: SectionField) => unknown): unknown {
  if (value === undefined) return undefined;
  if (field.kind === "group") return isGroup(value) ? turnedParts(value, field.parts, turn) : value;
  if (field.kind === "rows" && !field.bare && Array.isArray(value)) {
    return value.map((row: unknown) => (isGroup(row) ? turnedParts(row, field.parts, turn) : row));
  }
  return turn(value, field);
}

function turnedParts(
  value: Group,
  fields: readonly SectionField[],
  turn: (value: unknown, field: SectionField) => unknown,
): Group {
  const own = Object.fromEntries(fields.map((field) => [field.name, turned(value[field.name], field, turn)]));
  return { ...value, ...own };
}

function typed(value: unknown, { kind }: SectionField): unknown {
  if (typeof value !== "string") return value;
  if (kind === "whole" || kind === "decimal") return numberFromText(value);
  if (kind === "yesNo") return value === "true" ? true : value === "false" ? false : value;
  if (kind === "partialDate") return settledDate(value);
  if (kind !== "lines") return value;
  return value
    .split(/\r?\n/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

function shown(value: unknown, { kind }: SectionField): unknown {
  return kind === "lines" && Array.isArray(value) ? value.join("\n") : value;
}

/** A section's content as its form holds it: a list of texts is one text with a line each. */
export function sectionEntries(section: RecordSection, content: object): FormEntries {
  return entriesOf(turnedParts({ ...content }, sectionFields[section], shown));
}

/** What a section's form says, as its schema takes it: numbers, yes and no, and lists in place of their texts, dates in the book's form. */
export function sectionValue(section: RecordSection, entries: FormEntries): Record<string, unknown> {
  return turnedParts(valueOf(entries), sectionFields[section], typed);
}

/** The entries with two neighbouring rows of a group in each other's place: the row at `index` goes one up. */
export function withRowUp(entries: FormEntries, group: string, index: number): FormEntries {
  const places: Readonly<Record<string, string>> = { [index]: String(index - 1), [index - 1]: String(index) };
  if (index < 1) return entries;
  return Object.fromEntries(
    Object.entries(entries).map(([name, text]) => {
      if (!name.startsWith(`${group}.`)) return [name, text];
      const [row = "", ...rest] = name.slice(group.length + 1).split(".");
      return [[group, places[row] ?? row, ...rest].join("."), text];
    }),
  );
}
