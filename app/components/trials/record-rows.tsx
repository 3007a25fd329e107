import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SectionField } from "~/domain/trials/fields/field-kinds";
import { isStated } from "~/domain/trials/is-stated";
import { useFieldLabel } from "./use-field-label";

/** Groups with more rows than this are folded. */
const mostUnfolded = 12;

/** Several values of one field, one a line. */
export function WordList({ items }: { items: readonly { id: string; content: ReactNode }[] }) {
  if (items.length === 1) return items[0]?.content;
  return (
    <ul className="list-disc space-y-1 ps-5">
      {items.map(({ id, content }) => (
        <li key={id}>{content}</li>
      ))}
    </ul>
  );
}

interface RowListProps {
  field: Extract<SectionField, { parts: readonly SectionField[] }>;
  rows: readonly { id: string }[];
  /** How the value of a part is drawn. */
  draw: (part: SectionField, value: unknown) => ReactNode;
}

/** Parts of a place or a person that read as one line. */
const inOneLine: Readonly<Record<string, readonly string[]>> = {
  places: ["facility", "city", "province", "postcode", "country", "countryName"],
};

/** The rows of a group, each with its first part as its name and the other stated parts under it; long ones are folded. */
export function RowList({ field, rows, draw }: RowListProps) {
  const { t } = useTranslation("record");
  const items = rows.map((row) => ({ id: row.id, content: <Row field={field} row={row} draw={draw} /> }));
  if (items.length <= mostUnfolded) return <WordList items={items} />;
  return (
    <details>
      <summary className="w-fit py-1 text-accent underline underline-offset-4">
        {t("showAllRows", { count: items.length })}
      </summary>
      <WordList items={items} />
    </details>
  );
}

function Row({ field, row, draw }: Omit<RowListProps, "rows"> & { row: { id: string } }) {
  const label = useFieldLabel();
  const valueOf = (name: string): unknown => (row as unknown as Record<string, unknown>)[name];
  const stated = field.parts.filter(({ name }) => isStated(valueOf(name)));
  const line = inOneLine[field.name] ?? [stated[0]?.name ?? ""];
  const head = stated.filter(({ name }) => line.includes(name));
  const plain = field.kind === "group" && field.name.endsWith("Contact");
  return (
    <>
      {head.map((part, position) => (
        <span key={part.name}>
          {position > 0 && ", "}
          {draw(part, valueOf(part.name))}
        </span>
      ))}
      {stated
        .filter((part) => !head.includes(part))
        .map((part) => {
          const Line = part.kind === "rows" || part.kind === "lines" ? "div" : "span";
          return (
            <Line key={part.name} className={plain ? "block" : "block text-sm"}>
              {!plain && <span className="text-muted">{label(`${field.name}.${part.name}`)}: </span>}
              {draw(part, valueOf(part.name))}
            </Line>
          );
        })}
    </>
  );
}
