import { DataTable } from "~/components/ui/data-table";
import { HowComputed } from "~/components/ui/how-computed";
import { KeyFacts } from "~/components/ui/key-facts";
import { Section } from "~/components/ui/section";

/** One part of an expansion's page as it comes from the server, in words. */
export interface ExpansionPartFacts {
  id: string;
  title: string;
  lines: readonly { term: string; value: string }[];
  tables: readonly { caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }[];
  notes: readonly string[];
  how: {
    definition: string;
    inputs: readonly { label: string; count: string }[];
    reference: string;
    methodHref: string;
  } | null;
}

/** Terms, tables and sentences of one part, and how its numbers were computed. */
export function ExpansionPart({ part }: { part: ExpansionPartFacts }) {
  const { id, title, lines, tables, notes, how } = part;
  return (
    <Section title={title} id={id}>
      {lines.length > 0 && <KeyFacts facts={[...lines]} />}
      {tables.map(({ caption, columns, rows }) => (
        <div key={caption} className="mt-4">
          <DataTable<readonly string[]>
            caption={caption}
            rows={rows}
            rowKey={(row) => row[0] ?? ""}
            columns={columns.map((heading, index) => ({
              key: heading,
              heading,
              numeric: index > 0,
              cell: (row) => row[index] ?? "",
            }))}
          />
        </div>
      ))}
      {notes.map((note) => (
        <p key={note} className="mt-3 max-w-prose">
          {note}
        </p>
      ))}
      {how && <HowComputed {...how} />}
    </Section>
  );
}
